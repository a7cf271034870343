// What happened in one place on one day: a conference, an exam with its certificate, a badge, a talk given.
import type { Attachment } from '../../contract/xapi/attachment.ts';
import { verbs } from './sample-verbs.ts';
import type { Telling } from './told-statement.ts';
import { anActivity, both, minutes, points } from './told-statement.ts';

const event = 'http://activitystrea.ms/schema/1.0/event';
const conference = anActivity(
  'https://learning-days.example/bilbao',
  'http://id.tincanapi.com/activitytype/conference',
  'Learning Days, Bilbao',
  'Jornadas del Aprendizaje, Bilbao',
);
const talks = [
  ['Ten small habits of people who keep learning', 'Diez pequeños hábitos de quienes siguen aprendiendo', 50],
  ['What a portfolio tells that a grade does not', 'Lo que un portafolio cuenta y una nota no', 45],
] as const;

export function tellEvents(telling: Telling, certificate: Attachment): void {
  const opening = telling.at(167, 9);
  telling.tell(opening, {
    verb: verbs.attended,
    object: conference,
    result: { completion: true, duration: 'PT13H' },
  });
  for (const [index, [en, es, length]] of talks.entries()) {
    telling.tell(opening + minutes(90 + index * 120), {
      verb: verbs.attended,
      object: anActivity(`${conference.id}/talks/${index + 1}`, event, en, es),
      result: { duration: `PT${length}M` },
      context: { contextActivities: { parent: [conference] } },
    });
  }
  telling.tell(telling.at(82, 17, 40), {
    verb: verbs.passed,
    object: anActivity(
      'https://red-cross.example/first-aid/exam',
      'http://adlnet.gov/expapi/activities/assessment',
      'First aid, practical exam',
      'Primeros auxilios, examen práctico',
    ),
    result: { score: points(46, 50), success: true, completion: true, duration: 'PT1H15M' },
    attachments: [certificate],
  });
  const talk = telling.tell(telling.at(47, 12), {
    verb: verbs.presented,
    object: anActivity(
      'https://northwind.example/lunch-talks/plain-language',
      event,
      'Lunch talk: letters people understand',
      'Charla de mediodía: cartas que se entienden',
    ),
    result: { duration: 'PT25M' },
  });
  // The company's calendar had sent the wrong talk, and takes it back.
  const wrong = telling.tell(telling.at(46, 9), {
    verb: verbs.presented,
    object: anActivity(
      'https://northwind.example/lunch-talks/budget',
      event,
      'Lunch talk: the new budget',
      'Charla de mediodía: el nuevo presupuesto',
    ),
  });
  telling.tell(telling.at(46, 10), {
    verb: verbs.voided,
    object: { objectType: 'StatementRef', id: wrong },
    result: {
      response: telling.say('Held by somebody else; it was a mix-up.', 'La dio otra persona; fue una confusión.'),
    },
    context: { statement: { objectType: 'StatementRef', id: talk } },
  });
  telling.tell(telling.at(15, 18), {
    verb: verbs.earned,
    object: anActivity(
      'https://badges.example/volunteer-tutor',
      'http://id.tincanapi.com/activitytype/badge',
      'Volunteer tutor',
      'Tutora voluntaria',
      both('Twenty hours of tutoring at the public library.', 'Veinte horas de tutoría en la biblioteca pública.'),
    ),
  });
}
