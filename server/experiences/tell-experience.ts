import type { ExperienceAttempt, ExperienceDetail } from '../contract/experience.ts';
import { Problem } from '../contract/problem.ts';
import { isoTime } from '../lrs/clock.ts';
import { textIn } from '../lrs/summarise-statement.ts';
import type { Store } from '../store/open-store.ts';
import type { AttemptFacts } from './derive/facts.ts';
import { mergeTexts } from './derive/merge-groups.ts';
import { findDefinition } from './derive-groups.ts';
import { readFacts } from './kept-facts.ts';
import { createSummariser } from './summarise-experience.ts';
import { tellAnswers } from './tell-answers.ts';
import { tellEvidence, webAddress } from './tell-evidence.ts';
import { tellWatched } from './tell-watched.ts';

const mostParts = 500;

/** Everything about one experience, by its Activity. Throws not-found. */
export function tellExperience(store: Store, activity: string, languages: readonly string[]): ExperienceDetail {
  const experience = store.experiences.find(activity);
  const row = experience === undefined ? undefined : store.experienceReads.find(experience);
  const kept = experience === undefined ? undefined : store.experienceFacts.find(experience);
  if (experience === undefined || row === undefined || kept === undefined) {
    throw new Problem('not-found', `There is no experience of the Activity ${activity.slice(0, 500)}.`);
  }
  const facts = readFacts(kept);
  const definition = findDefinition(store, row.activity);
  const { summarise, all, titleOf } = createSummariser(store, languages);
  const { experienceDetails: details } = store;
  return {
    summary: summarise(row),
    description: textIn(mergeTexts([facts.description, definition?.description]) ?? undefined, languages),
    link: webAddress(definition?.moreInfo),
    mastery: facts.mastery,
    firstScore: facts.firstScore,
    attempts: facts.attempts.map(toAttempt),
    answers: tellAnswers(store, experience, languages, titleOf),
    parts: all(store.experienceReads.parts(experience, mostParts)),
    evidence: facts.evidence === 0 ? [] : tellEvidence(store, experience, languages),
    watched: facts.kind === 'video' || facts.kind === 'audio' ? tellWatched(store, experience) : null,
    days: details.days(experience),
    recordedBy: [...new Set(details.sources(experience))],
    sharing: details.sharing(experience),
    note: store.notes.find(row.activity) ?? '',
  };
}

function toAttempt(attempt: AttemptFacts, index: number): ExperienceAttempt {
  const { registration, standing, bestScore, seconds, firstAt, lastAt, statements } = attempt;
  return {
    number: index + 1,
    registration,
    standing,
    score: bestScore,
    seconds,
    firstAt: isoTime(firstAt),
    lastAt: isoTime(lastAt),
    statements,
  };
}
