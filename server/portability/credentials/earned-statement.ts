import { createHash } from 'node:crypto';
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import type { Attachment } from '../../contract/xapi/attachment.ts';
import type { JsonObject } from '../../contract/xapi/check.ts';
import { isIri } from '../../contract/xapi/iri.ts';
import type { LanguageMap } from '../../contract/xapi/language-map.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { lastSegment } from '../../lrs/statement-words.ts';
import { uuidV5 } from '../../lrs/uuid-v5.ts';
import type { EarnedCredential } from './earned-credential.ts';
import { assertionExtension, badgeClassExtension, badgeType, earned, recipe } from './recipe.ts';

/** Cairn's own, drawn at random once. With another one the same credential would come in twice. */
const namespace = '6f1d9c52-0f3e-4a7b-9a51-3d8c7be2f4a6';

/** The same credential is the same Statement, in whatever file it comes; one that was changed is another. */
export function statementIdOf({ id = '', written }: EarnedCredential): string {
  const { proof: _, ...said } = written.json;
  return uuidV5(namespace, `${id}\n${createHash('sha256').update(JSON.stringify(said)).digest('hex')}`);
}

/**
 * "I earned this": what a credential says, as a Statement of the learner. Who issued it is told where the recipe for
 * badges wants it and is no authority, since it was the learner who brought it here. `within` holds it.
 */
export function earnedStatement(
  credential: EarnedCredential,
  actor: Agent,
  attachments: readonly Attachment[],
  within: Activity | undefined,
): Statement {
  const { issuedAt, result, id, evidence } = credential;
  const assertion = {
    ...(id !== undefined && { '@id': id }),
    ...(evidence.length > 0 && { evidence: evidence.filter(isShort) }),
  };
  return {
    id: statementIdOf(credential),
    actor,
    verb: earned,
    object: achievementOf(credential),
    result: { ...result, extensions: { [assertionExtension]: assertion } },
    context: { contextActivities: { ...(within && { parent: [within] }), category: [recipe] } },
    ...(issuedAt !== undefined && { timestamp: issuedAt }),
    version: '1.0.3',
    attachments,
  };
}

/** What was earned. One that has no id of its own gets one that stays the same. */
export function achievementOf(credential: EarnedCredential): Activity {
  const { achievement, issuer, pictures, id, kind } = credential;
  const picture = pictures.find((one) => isShort(one) && isIri(one) && !one.startsWith('data:'));
  const issuedBy = { ...(issuer.id !== undefined && { '@id': issuer.id }), ...named(issuer) };
  const badgeClass: JsonObject = {
    ...(achievement.id !== undefined && { '@id': achievement.id }),
    ...(picture !== undefined && { image: picture }),
    ...(Object.keys(achievement.criteria ?? {}).length > 0 && { criteria: achievement.criteria }),
    issuer: issuedBy,
  };
  const candidates = kind === 'learner-record' ? [id] : [achievement.id, id];
  return {
    objectType: 'Activity',
    id: candidates.find((one) => one !== undefined && isIri(one)) ?? `urn:uuid:${statementIdOf(credential)}`,
    definition: {
      type: badgeType,
      ...(achievement.name && { name: achievement.name }),
      ...(achievement.description && { description: achievement.description }),
      extensions: { [badgeClassExtension]: badgeClass },
    },
  };
}

function named({ name, url }: EarnedCredential['issuer']): JsonObject {
  return { ...(name !== undefined && { name }), ...(url !== undefined && { url }) };
}

/** What to call it in one line, in the language in which it says most. */
export function titleOf({ achievement, id }: EarnedCredential): string {
  return firstText(achievement.name) ?? lastSegment(achievement.id ?? id ?? '').replace(/\.json$/, '');
}

export function issuerNameOf({ issuer }: EarnedCredential): string {
  return issuer.name ?? issuer.url ?? issuer.id ?? '';
}

function firstText(map: LanguageMap | undefined): string | undefined {
  return Object.values(map ?? {})[0];
}

/** Pictures may hold all their octets in their address. */
function isShort(address: string): boolean {
  return address.length <= 2000;
}
