// The front door of the LRS: the same for the shell, the command line and the tests.
import { resolve } from 'node:path';
import type { LrsConfig } from './config.ts';
import type { OpenLrs } from './open-lrs.ts';
import { openLrs } from './open-lrs.ts';
import { moveRecord } from './portability/safekeeping/move-record.ts';
import type { ChangeFailures, RecordChange } from './portability/safekeeping/restart.ts';
import { findProfile, requireRecord } from './store/find-record.ts';
import { readProfiles, writeProfiles } from './store/profiles-file.ts';

export type Lrs = {
  /** What activities are given, without a trailing slash. */
  readonly endpoint: string;
  /** Where the record lies now. */
  readonly dataFolder: string;
  readonly port: number;
  /** A link that opens the page signed in, once. */
  makePageAddress(): string;
  /** Answers what is under way, commits, and lets go of port and store. A second call waits for the first. */
  close(): Promise<void>;
};

/**
 * Starts the LRS and its page. Rejects with a StartFailure when port or store cannot be had; then nothing is left open.
 *
 * To restore, compact or move the record, or to open that of another profile, it closes and opens by itself, on the same
 * port; `onLost` is told when that fails.
 */
export async function startLrs(config: LrsConfig): Promise<Lrs> {
  const home = resolve(config.dataFolder);
  let failures = none;
  let present = await open(config.profile ?? config.lastingProfile, config.port);
  if (config.lastingProfile !== undefined) choose(present.profile);
  const { port, endpoint } = present;
  let restarting: Promise<void> | undefined;
  const closing = new AbortController();

  async function open(wanted: string | undefined, atPort: number): Promise<OpenLrs> {
    const profile = findProfile(home, wanted);
    config.onOpening?.(profile.folder);
    requireRecord(home, profile);
    const ofRecord = { ...config, dataFolder: profile.folder, port: atPort };
    return openLrs({ config: ofRecord, home, profile, failures, restart });
  }

  function restart(change?: RecordChange): void {
    restarting ??= closeAndOpen(change).finally(() => (restarting = undefined));
  }

  async function closeAndOpen(change?: RecordChange): Promise<void> {
    try {
      await present.close();
      if (change?.kind === 'move') await move(change.folder);
      if (closing.signal.aborted) return;
      const isOpen = change?.kind === 'open' && (await openOther(change.profile));
      if (!isOpen) present = await open(present.profile, port);
    } catch (error) {
      config.log('the record could not be opened again', { error: String(error) });
      config.onLost?.(error);
    }
  }

  async function move(to: string): Promise<void> {
    const order = { home, profile: findProfile(home, present.profile), to, sqliteBinding: config.sqliteBinding };
    try {
      await moveRecord(order, closing.signal);
      failures = { ...failures, move: null };
    } catch (error) {
      config.log('the record could not be moved', { error: String(error) });
      failures = { ...failures, move: messageOf(error) };
    }
  }

  /** A choice that cannot be kept holds until Cairn ends. */
  function choose(profile: string): void {
    try {
      const kept = readProfiles(home);
      if (kept.open !== profile) writeProfiles(home, { ...kept, open: profile });
    } catch (error) {
      config.log('the choice of a profile could not be kept', { error: String(error) });
    }
  }

  /** Whether it could be opened; only then is it the one that is opened from now on. */
  async function openOther(profile: string): Promise<boolean> {
    failures = none;
    try {
      present = await open(profile, port);
    } catch (error) {
      config.log('the profile could not be opened', { error: String(error) });
      failures = { ...failures, open: messageOf(error) };
      return false;
    }
    choose(profile);
    return true;
  }

  return {
    endpoint,
    get dataFolder() {
      return present.dataFolder;
    },
    port,
    makePageAddress: () => present.makePageAddress(),
    async close() {
      closing.abort();
      await restarting;
      await present.close();
    },
  };
}

const none: ChangeFailures = { move: null, open: null };

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
