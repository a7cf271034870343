import { describe, expect, it } from 'vitest';
import { kindOf } from './kind-of.ts';

describe('a kind', () => {
  it.each([
    ['http://adlnet.gov/expapi/activities/course', 'course'],
    ['http://id.tincanapi.com/activitytype/lms/course', 'course'],
    ['http://adlnet.gov/expapi/activities/module', 'lesson'],
    ['http://adlnet.gov/expapi/activities/assessment', 'exam'],
    ['http://adlnet.gov/expapi/activities/cmi.interaction', 'question'],
    ['http://adlnet.gov/expapi/activities/meeting', 'event'],
    ['https://w3id.org/xapi/video/activity-type/video', 'video'],
    ['https://w3id.org/xapi/acrossx/activities/webpage', 'page'],
    ['http://activitystrea.ms/schema/1.0/page', 'page'],
    ['http://id.tincanapi.com/activitytype/school-assignment', 'assignment'],
    ['http://id.tincanapi.com/activitytype/document', 'reading'],
    ['https://w3id.org/xapi/cmi5/activitytype/course', 'course'],
    ['https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement', 'achievement'],
    ['http://xapi.jisc.ac.uk/courseArea', 'course'],
    ['http://xapi.jisc.ac.uk/event_timetabled', 'lesson'],
    ['https://example.org/types#activity-type:survey', 'survey'],
    ['https://example.org/types/ourOwnTrainingCourse', 'course'],
    ['https://example.org/types/constructor', undefined],
  ])('is told by the type %s', (type, kind) => {
    expect(kindOf({ type }, 'https://example.org/x')).toBe(kind);
  });

  it('is a question wherever there is something to answer', () => {
    expect(kindOf({ interactionType: 'choice' }, 'https://example.org/x')).toBe('question');
  });

  it.each([
    ['https://moodle.example.org/mod/assign/view.php?id=1', 'assignment'],
    ['https://moodle.example.org/course/view.php?id=1', 'course'],
    ['https://lms.example.com/au/slide/3', 'page'],
    ['https://moodle.example.org/mod/constructor/view.php', undefined],
    ['https://example.org/x', undefined],
  ])('is told by the id %s', (id, kind) => {
    expect(kindOf(undefined, id)).toBe(kind);
  });
});
