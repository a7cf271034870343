// Open Badges 3.0 of experiences, issued by the learner. Only words of its vocabulary: others no signature covers.
import type { ExperienceKind } from '../../contract/experience.ts';
import type { JsonObject } from '../../contract/xapi/check.ts';
import { parseTimestamp } from '../../contract/xapi/timestamp.ts';
import { isoTime } from '../../lrs/clock.ts';
import { uuidV5 } from '../../lrs/uuid-v5.ts';
import { sayFacts, sayStanding } from '../paper/say-result.ts';
import type { TranscriptEntry } from '../../contract/transcript-document.ts';
import { badgeEvidence } from './badge-evidence.ts';
import { badgeResults } from './badge-results.ts';
import { wordingOf } from './making-credentials.ts';
import type { MakingCredentials, Wording } from './making-credentials.ts';
import { signCredential } from './sign-credential.ts';

export const credentialContexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** Cairn's own, drawn at random once. */
const namespace = '0c2b7a51-8d0f-4f64-8f0e-5c1e7d5a2b93';

/** AchievementType of Open Badges 3.0; all others are an "Achievement". */
const types: { readonly [kind in ExperienceKind]?: string } = {
  programme: 'LearningProgram',
  course: 'Course',
  exam: 'Assessment',
  quiz: 'Assessment',
  question: 'Assessment',
  assignment: 'Assignment',
  achievement: 'Badge',
};

/** One signed credential for each experience, with the name of a file for it. */
export async function* openBadgesOf(
  entries: AsyncIterable<TranscriptEntry> | Iterable<TranscriptEntry>,
  making: MakingCredentials,
): AsyncGenerator<{ readonly name: string; readonly text: string }> {
  let number = 0;
  for await (const entry of entries) {
    number += 1;
    const signed = await signCredential(makeOpenBadge(entry, making), making);
    yield { name: fileName(number, entry.title), text: `${JSON.stringify(signed, null, 2)}\n` };
  }
}

/** What `signCredential` signs. The same experience at the same time is the same credential. */
export function makeOpenBadge(entry: TranscriptEntry, making: MakingCredentials): JsonObject {
  const { signer, madeAt } = making;
  const wording = wordingOf(making);
  const { words, language, holder } = wording;
  const idOf = (...names: readonly string[]) => `urn:uuid:${uuidV5(namespace, JSON.stringify([signer.did, ...names]))}`;
  const [authority] = entry.issuers;
  const creator = authority && {
    id: `urn:uuid:${uuidV5(namespace, JSON.stringify([authority.as, authority.name]))}`,
    type: ['Profile'],
    name: authority.name,
  };
  const { result, resultDescription } = badgeResults(entry, words, (name) => idOf('result', entry.activity, name));
  const evidence = badgeEvidence(entry, making, wording);
  return {
    '@context': credentialContexts,
    id: idOf('badge', entry.activity, String(madeAt)),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: words.selfAsserted(entry.title),
    description: aboutOf(entry, wording),
    issuer: { id: signer.did, type: ['Profile'], name: words.selfAsserted(holder) },
    validFrom: isoTime(madeAt),
    awardedDate: utc(entry.lastAt, madeAt),
    credentialSubject: {
      id: signer.did,
      type: ['AchievementSubject'],
      activityStartDate: utc(entry.firstAt, madeAt),
      activityEndDate: utc(entry.lastAt, madeAt),
      ...(creator && { source: creator }),
      achievement: {
        id: entry.activity,
        type: ['Achievement'],
        achievementType: types[entry.kind] ?? 'Achievement',
        ...(creator && { creator }),
        name: entry.title,
        description: entry.description === '' ? entry.title : entry.description,
        criteria: { narrative: [sayStanding(entry.standing, language), ...sayFacts(entry, language)].join(' · ') },
        resultDescription,
      },
      result,
    },
    ...(evidence.length > 0 && { evidence }),
  };
}

/** That it is self-asserted, and who was there before. */
function aboutOf({ issuers, isSample }: TranscriptEntry, { words, holder, language }: Wording): string {
  const names = issuers.map(({ name }) => name);
  return [
    words.aboutBadge(holder),
    ...(names.length > 0 ? [words.original(language.formats.list(names))] : []),
    ...(isSample ? [words.sample] : []),
  ].join(' ');
}

/** Timestamps of Statements may lack a time zone, which credentials must have. */
function utc(time: string, otherwise: number): string {
  return isoTime(parseTimestamp(time) ?? otherwise);
}

function fileName(number: number, title: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = words
    .join('-')
    .slice(0, 60)
    .replace(/[\uD800-\uDBFF]$/, '');
  return `${String(number).padStart(3, '0')}${name === '' ? '' : '-'}${name}.json`;
}
