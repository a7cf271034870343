import type { ImportFile } from '../../../server/contract/importing.ts';
import type { ImportMessages } from '../../messages/en/import.ts';
import { name as aName } from '../../messages/phrase.ts';

/** What an import is called: its first file, and how many others came with it. */
export function nameImport(files: readonly Pick<ImportFile, 'name'>[], words: ImportMessages): string {
  const [first, ...others] = files;
  return first === undefined ? words.noFiles : words.files(aName(first.name).text, others.length);
}
