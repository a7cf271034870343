// From a filled-in form to a Statement, and back. Pure: no database, no clock.
import type { ByHand, ByHandRecord } from '../contract/by-hand.ts';
import { kindOfDeed } from '../contract/check-by-hand.ts';
import { deedOf, verbOfDeed } from '../contract/deed-verbs.ts';
import { secondsOf, writeDuration } from '../contract/whole-seconds.ts';
import type { Activity } from '../contract/xapi/activity.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import type { Attachment } from '../contract/xapi/attachment.ts';
import type { Context } from '../contract/xapi/context.ts';
import type { LanguageMap } from '../contract/xapi/language-map.ts';
import type { Result } from '../contract/xapi/result.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { kindOfType, ownActivity } from '../lrs/own-activities.ts';

export type EvidenceFile = ByHandRecord['files'][number];

/** What the form does not say. */
type Circumstances = {
  readonly id: string;
  readonly actor: Agent;
  readonly files: readonly EvidenceFile[];
  /** The course of the record that `partOf` names; without it a subject is made of the name. */
  readonly course: Activity | undefined;
  /** The Statement that this one takes the place of. */
  readonly replaces: string | undefined;
};

/** A certificate, a photo, a recording: the TinCan registry has no better word for evidence. */
const EVIDENCE = 'http://id.tincanapi.com/attachment/supporting_media';
/** TinCan registry: an address that has to do with the experience. */
const LINK = 'http://id.tincanapi.com/extension/irl';

export function makeStatement(record: ByHand, circumstances: Circumstances): Statement {
  const { deed, language, at } = record;
  const { id, actor, files } = circumstances;
  const result = resultOf(record);
  return {
    id,
    actor,
    verb: verbOfDeed[deed],
    object: activityOf(record),
    ...(Object.keys(result).length > 0 && { result }),
    context: contextOf(record, circumstances),
    timestamp: at,
    version: '1.0.3',
    ...(files.length > 0 && { attachments: files.map((file) => attachmentOf(file, language)) }),
  };
}

/** What a form is about. */
export function activityOf({ deed, kind, title, language, link }: ByHand): Activity {
  return ownActivity(kind ?? kindOfDeed[deed], tidy(title), language, link);
}

/** The form that a Statement was made of; undefined for a Statement that none can be made of. */
export function readStatement(statement: Statement): Omit<ByHandRecord, 'id'> | undefined {
  const { verb, object, result = {}, context = {}, timestamp = '' } = statement;
  const deed = deedOf(verb.id);
  if (deed === undefined || object.objectType === 'StatementRef' || !('definition' in object)) return undefined;
  const { definition = {} } = object as Activity;
  const language = context.language ?? 'en';
  const kind = kindOfType(definition.type);
  const { raw, max } = result.score ?? {};
  const files = filesOf(statement, language);
  return {
    record: {
      deed,
      title: inLanguage(definition.name, language),
      kind: kind === kindOfDeed[deed] ? null : kind,
      at: timestamp,
      seconds: result.duration === undefined ? null : (secondsOf(result.duration) ?? null),
      score: raw === undefined || max === undefined ? null : { raw, max },
      success: deed === 'passed' ? null : (result.success ?? null),
      text: result.response ?? '',
      link: String(result.extensions?.[LINK] ?? ''),
      partOf: inLanguage(parentOf(context)?.definition?.name, language),
      language,
      evidence: files.map(({ sha2 }) => sha2),
    },
    files,
  };
}

/** The files of a Statement, by their names in a language. */
export function filesOf({ attachments = [] }: Statement, language: string): EvidenceFile[] {
  return attachments.map(({ sha2, display, contentType, length }) => ({
    sha2: sha2.toLowerCase(),
    name: inLanguage(display, language),
    contentType,
    length,
  }));
}

/** What a Statement lies directly below. */
export function parentOf({ contextActivities = {} }: Context): Activity | undefined {
  return [contextActivities.parent ?? []].flat()[0];
}

function resultOf({ deed, score, success, seconds, text, link }: ByHand): Result {
  const isDone = deed === 'completed' || deed === 'passed';
  const went = deed === 'passed' ? true : success;
  return {
    ...(score && { score: { scaled: score.raw / score.max, raw: score.raw, min: 0, max: score.max } }),
    ...(went !== null && { success: went }),
    ...(isDone && { completion: true }),
    ...(text.trim() !== '' && { response: text }),
    ...(seconds !== null && { duration: writeDuration(seconds) }),
    ...(link !== '' && { extensions: { [LINK]: link } }),
  };
}

function contextOf({ partOf, language }: ByHand, { course, replaces }: Circumstances): Context {
  const name = tidy(partOf);
  return {
    ...(name !== '' && { contextActivities: { parent: [course ?? ownActivity('course', name, language)] } }),
    language,
    ...(replaces !== undefined && { statement: { objectType: 'StatementRef', id: replaces } }),
  };
}

function attachmentOf({ sha2, name, contentType, length }: EvidenceFile, language: string): Attachment {
  return { usageType: EVIDENCE, display: { [language]: name }, contentType, length, sha2 };
}

function inLanguage(map: LanguageMap = {}, language: string): string {
  return map[language] ?? Object.values(map)[0] ?? '';
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
