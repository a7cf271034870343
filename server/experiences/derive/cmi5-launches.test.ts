// A cmi5 course over several launches and registrations, each unit known by other ids than the publisher's.
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../contract/xapi/statement.ts';
import { deriveFrom } from '../../testing/derive-from.ts';
import { sayExperience } from '../../testing/say-experience.ts';
import { activityNamed, statementAbout as said } from '../../testing/statement-about.ts';
import { tellStory as story } from '../../testing/tell-story.ts';

const cmi5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const satisfied = 'https://w3id.org/xapi/adl/verbs/satisfied';
const waived = 'https://w3id.org/xapi/adl/verbs/waived';

function unit(verb: string, number: number, around: Parameters<typeof said>[2]): Statement {
  const object = activityNamed(`https://lms.example.org/launch/${number}/${around?.registration}`, `Unit ${number}`);
  const extensions = { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': `s${around?.minute ?? 0}` };
  const grouping = [{ id: `https://publisher.example.org/units/${number}` }];
  return said(verb, object, { category: [cmi5], extensions, grouping, ...around });
}

function course(verb: string, around: Parameters<typeof said>[2]): Statement {
  const object = activityNamed(
    `https://lms.example.org/courses/${around?.registration}`,
    'Safe at work',
    'https://w3id.org/xapi/cmi5/activitytype/course',
  );
  return said(verb, object, {
    category: [cmi5],
    grouping: [{ id: 'https://publisher.example.org/course' }],
    ...around,
  });
}

describe('cmi5', () => {
  it('makes one course of two units, each launched by another id', () => {
    const first = { registration: 1, extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'a' } };
    const second = { registration: 1, extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'b' } };
    const statements = [
      unit('launched', 1, { ...first, minute: 0 }),
      unit('completed', 1, { ...first, minute: 5, result: { completion: true, duration: 'PT5M' } }),
      unit('terminated', 1, { ...first, minute: 6, result: { duration: 'PT6M' } }),
      unit('passed', 2, { ...second, minute: 20, result: { score: { scaled: 0.9 }, success: true, duration: 'PT9M' } }),
      unit('terminated', 2, { ...second, minute: 21, result: { duration: 'PT10M' } }),
      course(satisfied, { registration: 1, minute: 22 }),
    ];
    expect(story(statements)).toEqual([
      'course "Safe at work": completed and passed satisfied, 90 %, 960 s, 1 attempt, 2025-06-01',
      '- lesson "Unit 1": completed, 360 s, 1 attempt, 2025-06-01',
      '- lesson "Unit 2": passed, 90 %, 600 s, 1 attempt, 2025-06-01',
    ]);
  });

  it('counts each registration as an attempt, also those that led to nothing', () => {
    const statements = [
      unit('initialized', 1, { registration: 1, minute: 0 }),
      unit('https://w3id.org/xapi/adl/verbs/abandoned', 1, {
        registration: 1,
        minute: 0,
        result: { duration: 'PT1M' },
      }),
      unit('initialized', 1, { registration: 2, minute: 60 }),
      unit('failed', 1, { registration: 2, minute: 62, result: { success: false, score: { scaled: 0.2 } } }),
      unit('initialized', 1, { registration: 3, minute: 90 }),
      unit('passed', 1, { registration: 3, minute: 95, result: { success: true, score: { scaled: 0.8 } } }),
      course(satisfied, { registration: 3, minute: 96 }),
    ];
    expect(story(statements)).toEqual([
      'course "Safe at work": passed satisfied, 80 %, 60 s, 3 attempts, 2025-06-01',
      '- lesson "Unit 1": passed, 80 %, 60 s, 3 attempts, 2025-06-01',
    ]);
  });

  it('tells that somebody was excused', () => {
    const statements = [
      unit(waived, 1, { registration: 1, minute: 0, result: { completion: true, success: true } }),
      course(satisfied, { registration: 1, minute: 1 }),
    ];
    expect(story(statements)).toEqual([
      'course "Safe at work": waived satisfied, 1 attempt, 2025-06-01',
      '- lesson "Unit 1": waived, 1 attempt, 2025-06-01',
    ]);
  });

  it('tells by its slides how far an unfinished unit has come', () => {
    const slide = (number: number, percent: number): Statement => {
      const object = activityNamed(`https://lms.example.org/au/slide/${number}`, `Slide ${number}`);
      const progress = { 'https://w3id.org/xapi/cmi5/result/extensions/progress': percent };
      const around = unit('experienced', 1, { registration: 1, minute: number }).context;
      const { category: _, ...contextActivities } = around?.contextActivities ?? {};
      const context = { ...around, contextActivities };
      return { ...said('experienced', object, { minute: number, result: { extensions: progress } }), context };
    };
    const statements = [unit('initialized', 1, { registration: 1, minute: 0 }), slide(1, 25), slide(2, 50)];
    expect(story(statements)[0]).toBe('course "Unit 1": in-progress 50 %, 1 attempt, 2025-06-01');
  });

  it('finds what lies in a unit by the id of its launch', () => {
    const launched = unit('passed', 1, { registration: 1, minute: 9, result: { success: true, duration: 'PT9M' } });
    const slide = activityNamed('https://lms.example.org/launch/1/1/intro', 'Intro', 'module');
    const parent = [{ id: 'https://lms.example.org/launch/1/1' }];
    const { category: _, ...around } = launched.context?.contextActivities ?? {};
    const context = { ...launched.context, contextActivities: { ...around, parent } };
    const seen = { ...said('experienced', slide, { minute: 1 }), context };
    for (const statements of [
      [launched, seen],
      [seen, launched],
    ]) {
      const rows = [...deriveFrom(statements).values()].filter(({ isShown, holder }) => isShown && holder === null);
      expect(rows.map(sayExperience)).toEqual(['course "Unit 1": passed, 540 s, 1 attempt, 2025-06-01']);
    }
  });

  it('is one course of many attempts when the learner was enrolled again and again', () => {
    const statements = [1, 2, 3].flatMap((registration) => [
      unit('completed', 1, { registration, minute: registration * 100, result: { duration: 'PT2M' } }),
      course(satisfied, { registration, minute: registration * 100 + 1 }),
    ]);
    expect(story(statements)[0]).toBe('course "Safe at work": completed satisfied, 360 s, 3 attempts, 2025-06-01');
  });
});
