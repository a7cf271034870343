// A made-up year of learning, to look around with.
import type { Statement } from '../../contract/xapi/statement.ts';
import { certificate } from './certificate.ts';
import { tellCmi5Course } from './cmi5-course.ts';
import { tellEvents } from './events.ts';
import { tellH5pQuiz } from './h5p-quiz.ts';
import { tellLanguageCourse } from './language-course.ts';
import { tellMoodleCourse } from './moodle-course.ts';
import { tellPiano } from './piano.ts';
import { tellPodcast } from './podcast.ts';
import { tellProgramme } from './programme.ts';
import { tellReadings } from './readings.ts';
import type { SampleLanguage } from './told-statement.ts';
import { createTelling } from './told-statement.ts';
import { tellVideos } from './videos.ts';

/** Oldest first, all before `now` (milliseconds since 1970). `language` is that of free texts; names come in both. */
export function sampleStatements(now: number, language: SampleLanguage): Statement[] {
  const telling = createTelling(now, language);
  tellPiano(telling);
  tellPodcast(telling);
  tellReadings(telling);
  tellCmi5Course(telling);
  tellProgramme(telling);
  tellEvents(telling, certificate);
  tellMoodleCourse(telling);
  tellLanguageCourse(telling);
  tellVideos(telling);
  tellH5pQuiz(telling);
  return telling.statements();
}
