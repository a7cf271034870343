import { resolve } from 'node:path';
import { addProfile } from '../portability/safekeeping/add-profile.ts';
import { callProfile } from '../config.ts';
import { isMissing } from '../store/find-record.ts';
import type { KeptProfile } from '../store/profiles-file.ts';
import { readProfiles } from '../store/profiles-file.ts';
import { UsageError, chosenHome, readArguments } from './arguments.ts';

const options = { data: { type: 'string' }, folder: { type: 'string' }, json: { type: 'boolean' } } as const;

/** `cairn profile list | add`. Works while a server has one of them open. */
export async function runProfile(args: readonly string[], defaultFolder: string): Promise<void> {
  const { values, positionals } = readArguments(args, options, 2);
  const [action, name] = positionals;
  const home = chosenHome(values, defaultFolder);
  const print = (text: string, json: unknown) => process.stdout.write(`${values.json ? JSON.stringify(json) : text}\n`);

  if (action === 'list' && name === undefined) {
    const { open, profiles } = readProfiles(home);
    const told = profiles.map((profile) => tell(profile, open, home));
    return void print(told.map(line).join('\n'), told);
  }
  if (action === 'add' && name !== undefined) {
    const folder = values.folder === undefined ? {} : { folder: resolve(values.folder) };
    const added = await addProfile(home, { name, ...folder }, process.env['CAIRN_SQLITE_BINDING']);
    return void print(
      `The record of "${added.name}" lies in ${added.folder}\nOpen it with: cairn serve --profile "${added.name}"`,
      tell(added, undefined, home),
    );
  }
  throw new UsageError('After "profile" comes list, or add and a name.');
}

type Told = Pick<KeptProfile, 'id' | 'name' | 'folder'> & {
  /** It is opened where no other is named. */
  readonly isUsual: boolean;
  readonly isMissing: boolean;
};

function tell(profile: KeptProfile, open: string | undefined, home: string): Told {
  const { id, name, folder } = profile;
  return { id, name, folder, isUsual: id === open, isMissing: isMissing(home, profile) };
}

function line(told: Told): string {
  const state = [told.isUsual ? 'opened last' : '', told.isMissing ? 'not to be found now' : ''].filter(Boolean);
  return `${callProfile(told)}  ${told.folder}${state.length === 0 ? '' : `  (${state.join(', ')})`}`;
}
