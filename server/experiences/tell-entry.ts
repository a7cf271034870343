import type { ExperienceEvidence, ExperienceSummary } from '../contract/experience.ts';
import type { LanguageMap } from '../contract/xapi/language-map.ts';
import { readBrief } from './kept-facts.ts';
import { createSummariser } from './summarise-experience.ts';
import { tellEvidence } from './tell-evidence.ts';
import { textIn } from '../lrs/summarise-statement.ts';
import type { Store } from '../store/open-store.ts';
import type { TranscriptEntry, TranscriptEvidence, TranscriptPart } from '../contract/transcript-document.ts';
import { tellVouching } from './tell-vouching.ts';

const mostParts = 30;
const mostStatements = 100;
const mostEvidence = 50;

/** Tells of one experience after the other for a transcript. Made anew for each, for it remembers titles. */
export type EntryTeller = ReturnType<typeof createEntryTeller>;

export function createEntryTeller(store: Store, languages: readonly string[]) {
  const summariser = createSummariser(store, languages);

  return {
    /** Undefined where there is no experience of this Activity. */
    find(activity: string): TranscriptEntry | undefined {
      const experience = store.experiences.find(activity);
      const row = experience === undefined ? undefined : store.experienceReads.find(experience);
      if (experience === undefined || row === undefined) return undefined;
      const facts = readBrief(row.facts);
      const summary = summariser.summarise(row);
      const { title, kind, standing, bestScore, lastScore, seconds, attempts, firstAt, lastAt, within } = summary;
      return {
        activity: summary.activity,
        title,
        titleLanguage: languageOf(title, facts.name),
        isTitleMade: summary.isTitleMade,
        description: textIn(facts.description ?? undefined, languages) ?? '',
        kind,
        standing,
        bestScore,
        lastScore,
        mastery: facts.mastery,
        questions: summary.questions,
        seconds,
        attempts,
        firstAt,
        lastAt,
        within,
        parts: summariser.all(store.experienceReads.parts(experience, mostParts)).map(inBrief),
        partCount: summary.parts,
        evidence:
          summary.evidence === 0
            ? []
            : tellEvidence(store, experience, languages).slice(0, mostEvidence).map(toEvidence),
        ...tellVouching(store, experience),
        isSigned: summary.signed,
        statementCount: summary.statements,
        statements: store.vouching.newestIds(experience, mostStatements),
      };
    },
  };
}

function inBrief({ activity, title, kind, standing, bestScore, lastAt }: ExperienceSummary): TranscriptPart {
  return { activity, title, kind, standing, bestScore, lastAt };
}

function toEvidence(evidence: ExperienceEvidence): TranscriptEvidence {
  if (evidence.kind === 'link') return evidence;
  const { kind, statement, name, contentType, length, sha2, held } = evidence;
  return { kind, statement, name, contentType, length, sha2, held };
}

/** In which language a title is that was taken from these names; null where none says it. */
function languageOf(title: string, names: LanguageMap | null): string | null {
  const found = Object.entries(names ?? {}).find(([, name]) => name.replace(/\s+/g, ' ').trim() === title);
  return found === undefined || found[0].toLowerCase() === 'und' ? null : found[0];
}
