// From files to the credentials in them, before anybody asked whether they are true.
import { createHash } from 'node:crypto';
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { ImportProblem } from '../../contract/importing.ts';
import type { Activity } from '../../contract/xapi/activity.ts';
import type { EarnedCredential, NotEarned } from './earned-credential.ts';
import { achievementOf } from './earned-statement.ts';
import type { BadgeFile, HeldCredential } from './find-badge.ts';
import { idIn, listIn } from './json-fields.ts';
import { describesBadges, isOpenBadges2, readAssertion } from './open-badges-2.ts';
import type { FindDocument } from './open-badges-2.ts';
import { unpackCredential, writtenIn } from './unpack-credential.ts';
import type { Unpacked, Written } from './unpack-credential.ts';
import { isPresentation, readVerifiable } from './verifiable-credential.ts';

export type CredentialFile = { readonly name: string; readonly octets: Buffer };

/** Records within records. */
const mostLevels = 4;

/**
 * All credentials that say something was earned, also those within a record, and a problem for each file without any,
 * in the order of the files. All files of an import together: of Open Badges 2.0 one describes what another one says.
 */
export async function openCredentials(files: readonly CredentialFile[]): Promise<(HeldCredential | ImportProblem)[]> {
  const opened: OpenedFile[] = [];
  for (const file of files) {
    await othersFirst();
    opened.push(openFile(file));
  }
  const describing = describingIn(opened);
  const used = new Set<OpenedFile>();
  const found = new Map<OpenedFile, readonly (HeldCredential | ImportProblem)[]>();
  for (const file of opened) {
    await othersFirst();
    found.set(file, isDescription(file) ? [] : foundIn(file, describing, used));
  }
  return opened.flatMap((file) => {
    if (!isDescription(file) || used.has(file)) return found.get(file) ?? [];
    return [problem(file, { reason: 'nothing-earned', detail: 'It describes a badge' })];
  });
}

type OpenedFile = CredentialFile & { readonly unpacked: Unpacked };

function openFile({ name, octets }: CredentialFile): OpenedFile {
  return { name, octets, unpacked: unpackCredential(octets) };
}

function writtenOf({ unpacked }: OpenedFile): readonly Written[] {
  return 'written' in unpacked ? unpacked.written : [];
}

function isDescription(file: OpenedFile): boolean {
  const written = writtenOf(file);
  return written.length > 0 && written.every(({ json }) => describesBadges(json));
}

type Describing = ReadonlyMap<string, { readonly file: OpenedFile; readonly written: Written }>;

function describingIn(files: readonly OpenedFile[]): Describing {
  return new Map(
    files
      .filter(isDescription)
      .flatMap((file) => writtenOf(file).map((written) => [idIn(written.json) ?? '', { file, written }] as const)),
  );
}

/** Adds the files that describe what is in this one to `used`. */
function foundIn(
  file: OpenedFile,
  describing: Describing,
  used: Set<OpenedFile>,
): readonly (HeldCredential | ImportProblem)[] {
  const { unpacked } = file;
  if ('reason' in unpacked) return [problem(file, unpacked)];
  const holding = badgeFile(file);
  const held: HeldCredential[] = [];
  const failures: NotEarned[] = [];

  function add(written: Written, within: Activity | undefined, level: number): void {
    const descriptions = new Set<OpenedFile>();
    const credential = readWritten(written, (id) => {
      const one = describing.get(id);
      if (one !== undefined) descriptions.add(one.file);
      return one?.written.json;
    });
    if ('reason' in credential) {
      failures.push(credential);
      return;
    }
    for (const one of descriptions) used.add(one);
    // A record of another make that has no name of its own is no more than what is in it.
    const isNamed = credential.achievement.name !== undefined || credential.achievement.id !== undefined;
    if (isNamed) held.push({ credential, files: [holding, ...[...descriptions].map(badgeFile)], within });
    if (level === mostLevels) return;
    for (const part of credential.parts) add(part, isNamed ? achievementOf(credential) : within, level + 1);
  }

  for (const written of unpacked.written.flatMap(presentedIn)) add(written, undefined, 1);
  return held.length > 0 ? held : [problem(file, failures[0] ?? { reason: 'not-a-credential', detail: '' })];
}

function presentedIn(written: Written): readonly Written[] {
  if (!isPresentation(written.json)) return [written];
  return listIn(written.json['verifiableCredential']).flatMap((one) => writtenIn(one) ?? []);
}

function readWritten(written: Written, find: FindDocument): EarnedCredential | NotEarned {
  return isOpenBadges2(written.json) ? readAssertion(written, find) : readVerifiable(written);
}

function badgeFile({ name, octets, unpacked }: OpenedFile): BadgeFile {
  const { contentType, extension, remark } =
    'written' in unpacked ? unpacked : { contentType: 'application/octet-stream', extension: 'bin', remark: '' };
  const sha2 = createHash('sha256').update(octets).digest('hex');
  return { where: { file: name, line: null }, octets, sha2, contentType, extension, remark };
}

function problem(
  { name }: CredentialFile,
  { reason, detail }: Extract<Unpacked, { reason: unknown }> | NotEarned,
): ImportProblem {
  return { file: name, line: null, reason, detail };
}
