// Stores what a preview has shown, in commits that each note how far it has come: so it goes on after anything.
import { Problem } from '../../contract/problem.ts';
import type { ImportCounts } from '../../contract/importing.ts';
import type { Clock } from '../../lrs/clock.ts';
import type { InsertImported, StatementStorer } from '../../lrs/store-statements.ts';
import type { AttachmentFiles, IncomingAttachment } from '../../store/attachment-files.ts';
import type { CredentialRow } from '../../store/credential-store.ts';
import type { Store } from '../../store/open-store.ts';
import { filesInPortfolio, readPortfolio } from '../export/read-portfolio.ts';
import { takeInPortfolio } from '../export/take-in-portfolio.ts';
import { documentRow, isNewer } from './document-row.ts';
import type { FoundOctets } from './found.ts';
import type { Judged } from './judge-statement.ts';
import { judgeStatement } from './judge-statement.ts';
import { takingBreaths } from '../../lrs/let-others.ts';
import { createOctetsAtHand } from './octets-at-hand.ts';
import { octetsLacking } from './octets-lacking.ts';
import type { Item } from './read-parts.ts';
import { sortStatement } from './sort-statement.ts';

export type StoreImportOptions = {
  readonly store: Store;
  readonly storer: StatementStorer;
  readonly files: AttachmentFiles;
  readonly clock: Clock;
  readonly id: string;
  readonly credential: CredentialRow;
  readonly read: () => AsyncIterable<Item>;
  /** 0…1 */
  readonly progress: () => number;
  readonly signal: AbortSignal;
  readonly onProgress: () => void;
};

/** What one commit takes at most: Statements, and characters of them. */
const largestCommit = 500;
const largestCommitText = 4 * 1024 * 1024;
/** Time for one piece of a commit, in milliseconds, so that nobody waits longer. */
const longestPiece = 10;

type Counts = { -readonly [Name in keyof ImportCounts]: ImportCounts[Name] };

/** Does its part of a commit, and counts it. */
type Step = (insert: InsertImported, counts: Counts) => void;
type Waiting = { readonly number: number; readonly step: Step };

/** Resolves to whether all is stored: false when it was stopped. */
export async function storeImport(options: StoreImportOptions): Promise<boolean> {
  const { store, storer, files, clock, id, credential, read, progress, signal, onProgress } = options;
  const row = store.imports.find(id);
  if (row === undefined) return false;
  const octets = createOctetsAtHand();
  const breathe = takingBreaths();
  let { counts } = row;
  let waiting: Waiting[] = [];
  let waitingText = 0;
  const incoming = new Map<string, IncomingAttachment>();

  async function receive(hashes: readonly string[], own: readonly FoundOctets[] = []): Promise<IncomingAttachment[]> {
    const received: IncomingAttachment[] = [];
    for (const sha2 of hashes) {
      const found = own.find((one) => one.sha2 === sha2) ?? octets.find(sha2);
      if (found === undefined) continue;
      const one = incoming.get(sha2) ?? (await files.receive(sha2, found.open()));
      incoming.set(sha2, one);
      received.push(one);
    }
    return received;
  }

  async function stepFor(item: Item): Promise<Step> {
    const { found } = item;
    if (found.kind === 'statement' || found.kind === 'badge') return statementStep(item);
    if (found.kind === 'document') {
      const document = documentRow(found.document, clock());
      return (_, counted) => {
        const here = document && store.documents.find(document);
        if (document === undefined || (here && !isNewer(document, here))) return;
        store.documents.upsert(document);
        if (here === undefined) store.imports.insertDocument(id, document, document.updatedAt);
        counted.documents += 1;
      };
    }
    if (found.kind === 'portfolio') return portfolioStep(found.text);
    return () => undefined;
  }

  async function statementStep({ found, idOf, isArchived }: Item): Promise<Step> {
    if (found.kind !== 'statement' && found.kind !== 'badge') return () => undefined;
    const judged = judgeStatement(found.text, idOf);
    if (judged.kind === 'unusable') return () => undefined;
    waitingText += found.text.length;
    const { statement } = judged;
    const own = found.kind === 'badge' ? found.files : [];
    let attachments: readonly IncomingAttachment[] = [];
    if (judged.hashes.length > 0) {
      if ((await octets.checkSignatureOf(statement.value)) !== undefined) return () => undefined;
      const isThere = store.statements.sequenceOf(statement.id) !== undefined;
      attachments = await receive(isThere ? octetsLacking(store, statement.id, judged.hashes) : judged.hashes, own);
    }
    return (insert, counted) => {
      const sorting = sortStatement(store, statement.id, statement.value);
      counted.statements += 1;
      counted[sorting] += 1;
      if (found.kind === 'badge') counted.badges += 1;
      if (sorting === 'fresh') {
        counted.attachments += insertOne(insert, judged, attachments, isArchived);
      } else if (sorting === 'present') {
        counted.attachments += completeOne(statement.id, attachments);
      }
    };
  }

  function insertOne(
    insert: InsertImported,
    { statement, version }: Extract<Judged, { readonly kind: 'usable' }>,
    attachments: readonly IncomingAttachment[],
    keepsStored: boolean,
  ): number {
    const before = attachments.filter(({ sha2 }) => !store.attachments.has(sha2)).length;
    insert(statement, { credential, version, attachments }, keepsStored);
    return before;
  }

  /** Octets that a Statement here has lacked so far belong to it from now on: it names their hash. */
  function completeOne(statementId: string, attachments: readonly IncomingAttachment[]): number {
    const sequence = store.statements.sequenceOf(statementId);
    const before = attachments.filter(({ sha2 }) => !store.attachments.has(sha2)).length;
    for (const { sha2, length } of attachments) {
      store.attachments.insert(sha2, length, clock());
      if (sequence !== undefined) store.attachments.link(sequence, sha2);
    }
    return before;
  }

  async function portfolioStep(text: string): Promise<Step> {
    try {
      const portfolio = readPortfolio(text);
      const attachments = await receive([...filesInPortfolio(portfolio)]);
      return () => {
        for (const { sha2, length } of attachments) store.attachments.insert(sha2, length, clock());
        takeInPortfolio(store, portfolio, clock);
      };
    } catch (error) {
      if (error instanceof Problem && error.type === 'malformed-json') return () => undefined;
      throw error;
    }
  }

  /** Returns false when the import was stopped or forgotten meanwhile. */
  async function commit(): Promise<boolean> {
    // A row may only name octets that are on disk.
    await Promise.all([...incoming.values()].map((one) => one.keep()));
    while (waiting.length > 0) {
      const done = await storer.storeImported((insert) => commitSome(insert));
      if (done === undefined) return false;
      counts = done.counts;
      waiting = waiting.slice(done.steps);
      onProgress();
    }
    waitingText = 0;
    await letGo();
    return true;
  }

  function commitSome(insert: InsertImported): { readonly counts: Counts; readonly steps: number } | undefined {
    if (signal.aborted || store.imports.stateOf(id) !== 'storing') return undefined;
    const until = performance.now() + longestPiece;
    const counted: Counts = { ...counts };
    let steps = 0;
    let position = 0;
    for (const { number, step } of waiting) {
      step(insert, counted);
      position = number;
      steps += 1;
      if (performance.now() > until) break;
    }
    store.imports.updateProgress(id, { position, counts: counted, progress: progress() });
    return { counts: counted, steps };
  }

  async function letGo(): Promise<void> {
    const received = [...incoming.values()];
    incoming.clear();
    await Promise.all(received.map((one) => one.release()));
  }

  try {
    let number = 0;
    for await (const item of read()) {
      number += 1;
      if (item.found.kind === 'octets') octets.add(item.found);
      if (number > row.position) waiting.push({ number, step: await stepFor(item) });
      if (waiting.length >= largestCommit || waitingText >= largestCommitText) {
        if (!(await commit())) return false;
      }
      const pause = breathe();
      if (pause) await pause;
      if (signal.aborted) return false;
    }
    return await commit();
  } finally {
    storer.tellImported();
    await letGo();
  }
}
