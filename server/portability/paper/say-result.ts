import { deedOf } from '../../contract/deed-verbs.ts';
import type { ExperienceScore, Standing } from '../../contract/experience.ts';
import { lastSegment } from '../../lrs/statement-words.ts';
import type { PaperLanguage } from './words/choose-words.ts';
import type { TranscriptEntry } from '../../contract/transcript-document.ts';

/** How it stands, as a person would say it: "completed and passed". */
export function sayStanding(standing: Standing, { words }: PaperLanguage): string {
  const { status, completed, progress, satisfied, late, deed } = standing;
  const additions = [...(satisfied ? [words.requirementsMet] : []), ...(late ? [words.late] : [])];
  const main = () => {
    switch (status) {
      case 'passed':
        return completed ? words.completedAndPassed : words.statuses.passed;
      case 'failed':
        return completed ? words.completedAndFailed : words.statuses.failed;
      case 'in-progress':
        return progress === null ? words.statuses[status] : words.inProgress(Math.floor(progress * 100) / 100);
      case 'done':
        return deed === null ? words.statuses.done : sayDeed(deed, words);
      default:
        return words.statuses[status];
    }
  };
  return [main(), ...additions].join(', ');
}

function sayDeed({ id, display = '' }: NonNullable<Standing['deed']>, words: PaperLanguage['words']): string {
  const known = deedOf(id);
  if (known !== undefined) return words.deeds[known];
  const segment = lastSegment(id);
  const said = Object.hasOwn(words.otherDeeds, segment) ? words.otherDeeds[segment] : display.trim();
  return said || segment.replace(/[-_]+/g, ' ').trim() || words.statuses.done;
}

/** "18 of 20 (90 %)", "87 %": points where they say more than the share of the whole does. */
export function sayScore(score: ExperienceScore | null, { words, formats }: PaperLanguage): string | undefined {
  if (score === null) return undefined;
  const { scaled, raw, min, max } = score;
  const share = scaled === null ? undefined : formats.percent(scaled);
  const begins = min === null || min === 0;
  const points = raw === null ? undefined : words.points(raw);
  if (raw === null || max === null || !begins || max === 100) return share ?? points;
  const ofAll = words.pointsOf(formats.number(raw), formats.number(max));
  return share === undefined || max === 1 ? ofAll : words.pointsAndShare(ofAll, share);
}

/** What else there is to say of how it went, the most telling first. */
export function sayFacts(entry: TranscriptEntry, language: PaperLanguage): readonly string[] {
  const { words, formats } = language;
  const { bestScore, lastScore, mastery, questions, seconds, attempts, standing } = entry;
  const best = sayScore(bestScore, language);
  const last = sayScore(lastScore, language);
  const isOne = last === undefined || last === best;
  const scored = best === undefined ? undefined : isOne ? words.score(best) : words.bestScore(best);
  const facts = [
    scored && (isOne ? scored : `${scored}, ${words.lastScore(last)}`),
    mastery === null ? undefined : words.needed(formats.percent(mastery)),
    questions === null ? undefined : words.questions(questions.right, questions.answered),
    seconds === null || seconds < 1 ? undefined : words.timeSpent(formats.duration(seconds)),
    attempts > 1 ? words[standing.status === 'done' ? 'times' : 'attempts'](attempts) : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}
