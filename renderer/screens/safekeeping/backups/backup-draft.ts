import type { BackupSettings, NewBackupSettings } from '../../../../server/contract/safekeeping.ts';
import { blankPassphrase, passphraseOf } from '../../../components/passphrase/passphrase-draft.ts';
import type { PassphraseDraft } from '../../../components/passphrase/passphrase-draft.ts';

/** Settings as they are typed. */
export type BackupDraft = Omit<BackupSettings, 'days' | 'weeks' | 'months'> & {
  readonly days: string;
  readonly weeks: string;
  readonly months: string;
  /** A new passphrase is asked for. */
  readonly isPassphraseAsked: boolean;
  readonly passphrase: PassphraseDraft;
};

const most = 999;

export function draftOfSettings(settings: BackupSettings): BackupDraft {
  const { days, weeks, months } = settings;
  return {
    ...settings,
    days: String(days),
    weeks: String(weeks),
    months: String(months),
    isPassphraseAsked: false,
    passphrase: blankPassphrase,
  };
}

/** What can be saved; undefined while something is missing. Switching encryption on takes a passphrase. */
export function settingsOf(draft: BackupDraft, kept: BackupSettings): NewBackupSettings | undefined {
  const [days, weeks, months] = [countOf(draft.days), countOf(draft.weeks), countOf(draft.months)];
  const folder = draft.folder.trim();
  if (days === undefined || weeks === undefined || months === undefined || folder === '') return undefined;
  // Or every backup would be deleted as soon as it is made.
  if (days + weeks + months === 0) return undefined;
  const { isOn, isEncrypted } = draft;
  const settings = { isOn, folder, days, weeks, months, isEncrypted };
  if (!asksPassphrase(draft, kept)) return settings;
  const passphrase = passphraseOf(draft.passphrase);
  return passphrase === undefined ? undefined : { ...settings, passphrase };
}

export function asksPassphrase(draft: BackupDraft, kept: BackupSettings): boolean {
  return draft.isEncrypted && (!kept.isEncrypted || draft.isPassphraseAsked);
}

export function hasChanged(draft: BackupDraft, kept: BackupSettings): boolean {
  return JSON.stringify(draft) !== JSON.stringify(draftOfSettings(kept));
}

function countOf(text: string): number | undefined {
  const count = Number(text);
  return text.trim() !== '' && Number.isInteger(count) && count >= 0 && count <= most ? count : undefined;
}
