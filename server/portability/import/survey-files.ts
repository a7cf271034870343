import { open } from 'node:fs/promises';
import type { ImportReason } from '../../contract/importing.ts';
import { looksLikeCredential } from '../credentials/unpack-credential.ts';
import { Unusable, problemAt } from './found.ts';
import { largestBadge } from './limits.ts';
import { readFileOctets } from './octets-on-disk.ts';
import type { OpenZip } from './open-zip.ts';
import { openZip } from './open-zip.ts';
import type { Survey, SurveyedFile } from './parts.ts';
import { headLength, sniff } from './sniff.ts';
import { surveyZip } from './survey-zip.ts';
import { gather } from './take-head.ts';

export type FileToRead = {
  readonly name: string;
  readonly path: string;
  readonly length: number;
  readonly sha256: string;
};

/** Looks what the files of an import are. `folder` is for what has to be unpacked. */
export async function surveyFiles(files: readonly FileToRead[], folder: string): Promise<Survey> {
  const zips: OpenZip[] = [];
  const surveyed: Survey['files'][number][] = [];
  const close = () => {
    for (const zip of zips) zip.close();
  };
  try {
    for (const file of files) surveyed.push({ ...(await surveyFile(file, folder, zips)), sha256: file.sha256 });
  } catch (error) {
    close();
    throw error;
  }
  return { files: surveyed, close };
}

async function surveyFile(file: FileToRead, folder: string, zips: OpenZip[]): Promise<SurveyedFile> {
  const { name, path, length } = file;
  const octets = () => readFileOctets(path);
  const sniffed = sniff(await headOf(path));
  const refused = (reason: ImportReason, detail = ''): SurveyedFile => ({
    format: 'unknown',
    parts: [{ kind: 'problem', found: problemAt({ file: name, line: null }, reason, detail) }],
  });
  switch (sniffed.kind) {
    case 'json':
      if (await isCredential(file))
        return { format: 'badge', parts: [{ kind: 'badge', name, length, open: octets, mayBeOther: false }] };
      return { format: 'statements', parts: [{ kind: 'json', name, length, open: octets }] };
    case 'ndjson':
      return { format: 'ndjson', parts: [{ kind: 'ndjson', name, length, open: octets }] };
    case 'multipart':
      return {
        format: 'multipart',
        parts: [{ kind: 'multipart', name, length, open: octets, boundary: sniffed.boundary }],
      };
    case 'picture':
    case 'token':
      if (length > largestBadge) return refused('too-large');
      return { format: 'badge', parts: [{ kind: 'badge', name, length, open: octets, mayBeOther: false }] };
    case 'table':
      return { format: 'csv', parts: [{ kind: 'table', name, length, path }] };
    case 'zip':
      try {
        const zip = await openZip(path);
        zips.push(zip);
        return await surveyZip(name, zip, folder);
      } catch (error) {
        if (!(error instanceof Unusable)) throw error;
        return { ...refused(error.reason, error.message), format: 'zip' };
      }
    case 'web-page':
      return refused('web-page');
    case 'empty':
      return refused('empty-file');
    case 'unknown':
      return refused('unknown-format');
  }
}

async function isCredential({ path, length }: FileToRead): Promise<boolean> {
  return length <= largestBadge && looksLikeCredential(await gather(readFileOctets(path)));
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
