import type { RecordFilter } from '../contract/experience.ts';
import type { TranscriptFilter } from '../store/record-conditions.ts';
import { startOfDay } from './start-of-day.ts';

/** What the learner asks for as the store understands it: days are those of this machine's time zone. */
export function transcriptFilter(filter: RecordFilter): TranscriptFilter {
  const { words = '', since, until, source, person, score, ...same } = filter;
  return {
    ...same,
    ...(words.trim() === '' ? {} : { words }),
    ...(since === undefined ? {} : { from: startOfDay(since) }),
    ...(until === undefined ? {} : { until: startOfDay(until, 1) }),
    ...(source === undefined ? {} : { credentialKey: source }),
    ...(person === undefined ? {} : { agent: person }),
    ...(score === undefined ? {} : { score: Number(score) }),
  };
}
