// Looks through all of an import and stores nothing: counts what storing it will do, and notes what is wrong.
import { createHash } from 'node:crypto';
import type { BadgeSummary, ImportCounts, ImportProblem, ImportReason } from '../../contract/importing.ts';
import { Problem } from '../../contract/problem.ts';
import type { Clock } from '../../lrs/clock.ts';
import { prepareStatement } from '../../lrs/prepare-statement.ts';
import { noCounts } from '../../store/import-store.ts';
import type { Store } from '../../store/open-store.ts';
import type { SeenIds } from '../../store/seen-ids.ts';
import { filesInPortfolio, readPortfolio } from '../export/read-portfolio.ts';
import { documentRow, isNewer } from './document-row.ts';
import type { Found, FoundOctets, Where } from './found.ts';
import { judgeStatement } from './judge-statement.ts';
import { takingBreaths } from '../../lrs/let-others.ts';
import { createOctetsAtHand } from './octets-at-hand.ts';
import { octetsLacking } from './octets-lacking.ts';
import type { Item } from './read-parts.ts';
import type { Repeated } from './settle-repeated.ts';
import { mostRepeated, mostRepeatedText, settleRepeated } from './settle-repeated.ts';
import { sortStatement } from './sort-statement.ts';

export type Preview = {
  readonly counts: ImportCounts;
  /** The first. */
  readonly problems: readonly ImportProblem[];
  /** The texts of the first Statements that would be new. */
  readonly rows: readonly string[];
  readonly badges: readonly { readonly statementId: string; readonly badge: BadgeSummary }[];
};

const mostProblems = 100;
const mostRows = 20;
const mostBadges = 10_000;
const longestRow = 200_000;

type PreviewOptions = {
  readonly store: Store;
  readonly clock: Clock;
  readonly seen: SeenIds;
  /** Reads the files from their beginning. */
  readonly read: () => AsyncIterable<Item>;
  readonly signal: AbortSignal;
  readonly onProgress: () => void;
};

/** Rejects with the reason of the signal when that is given. */
export async function previewImport(options: PreviewOptions): Promise<Preview> {
  const { store, clock, seen, read, signal, onProgress } = options;
  const counts = { ...noCounts };
  const problems: ImportProblem[] = [];
  const rows: string[] = [];
  const badges: Preview['badges'][number][] = [];
  const repeated: Repeated[] = [];
  let repeatedText = 0;
  const octets = createOctetsAtHand();
  const needed = new Set<string>();
  const breathe = takingBreaths();

  function addProblem({ file, line }: Where, reason: ImportReason, detail: string): void {
    counts.problems += 1;
    if (problems.length < mostProblems) problems.push({ file, line, reason, detail });
  }

  async function addStatement({ found, idOf }: Item, number: number): Promise<void> {
    if (found.kind !== 'statement' && found.kind !== 'badge') return;
    const judged = judgeStatement(found.text, idOf);
    if (judged.kind === 'unusable') return addProblem(found.where, judged.reason, judged.detail);
    const { value, text } = judged.statement;
    const id = judged.statement.id.toLowerCase();
    const own = found.kind === 'badge' ? found.files : [];
    if (judged.hashes.length > 0) {
      octets.use(judged.hashes);
      const wrong = await octets.checkSignatureOf(value);
      if (wrong !== undefined) return addProblem(found.where, 'invalid-statement', wrong);
    }
    counts.statements += 1;
    if (found.kind === 'badge') {
      counts.badges += 1;
      if (badges.length < mostBadges) badges.push({ statementId: id, badge: found.badge });
    }
    const sorting = sortStatement(store, id, value);
    if (sorting === 'different') return addDifferent(found.where, id);
    if (sorting === 'present') need(octetsLacking(store, id, judged.hashes), own);
    if (sorting !== 'fresh') return count(sorting);
    const before = seen.see(id, createHash('sha1').update(text).digest(), number);
    if (before?.isSame) return count('present');
    if (before) return addRepeated({ number: before.number, value, where: found.where }, text.length);
    count('fresh');
    for (const sha2 of octets.missingOf(value, own)) addProblem(found.where, 'attachment-missing', sha2);
    need(judged.hashes, own);
    if (rows.length < mostRows && text.length < longestRow) {
      const set = {
        id,
        stored: clock() * 1000,
        credentialKey: '',
        authority: value.authority ?? value.actor,
        version: judged.version,
      };
      rows.push(prepareStatement({ value, text }, set).json);
    }
  }

  function count(sorting: 'fresh' | 'present' | 'removed'): void {
    counts[sorting] += 1;
  }

  /** Counts the octets that are at hand. */
  function need(hashes: readonly string[], own: readonly FoundOctets[]): void {
    for (const sha2 of hashes) if (octets.find(sha2) || own.some((one) => one.sha2 === sha2)) needed.add(sha2);
  }

  /** What will not come in although it is not here is named. */
  function addDifferent(where: Where, id: string): void {
    counts.different += 1;
    addProblem(where, 'id-taken', id);
  }

  function addRepeated(one: Repeated, length: number): void {
    repeatedText += length;
    if (repeated.length < mostRepeated && repeatedText < mostRepeatedText) repeated.push(one);
    else addDifferent(one.where, one.value.id ?? '');
  }

  function addDocument({ document, where }: Extract<Found, { readonly kind: 'document' }>): void {
    const row = documentRow(document, clock());
    if (row === undefined) return addProblem(where, 'not-json', 'It is no document.');
    const here = store.documents.find(row);
    if (here === undefined || isNewer(row, here)) counts.documents += 1;
  }

  function addPortfolio({ text, where }: Extract<Found, { readonly kind: 'portfolio' }>): void {
    try {
      octets.use([...filesInPortfolio(readPortfolio(text))]);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      addProblem(where, 'not-json', error.message);
    }
  }

  async function add(item: Item, number: number): Promise<void> {
    const { found } = item;
    switch (found.kind) {
      case 'problem':
        return addProblem(found.problem, found.problem.reason, found.problem.detail);
      case 'octets': {
        const wrong = octets.add(found);
        if (wrong) addProblem(found.where, wrong.reason, wrong.detail);
        return;
      }
      case 'document':
        return addDocument(found);
      case 'portfolio':
        return addPortfolio(found);
      default:
        return addStatement(item, number);
    }
  }

  let number = 0;
  for await (const item of read()) {
    number += 1;
    await add(item, number);
    const pause = breathe();
    if (pause === undefined) continue;
    signal.throwIfAborted();
    onProgress();
    await pause;
  }
  for await (const { repeated: one, isOther } of settleRepeated(repeated, read)) {
    if (isOther) addDifferent(one.where, one.value.id ?? '');
    else count('present');
  }
  for (const where of octets.unused()) addProblem(where, 'attachment-unused', '');
  return { counts: { ...counts, attachments: needed.size }, problems, rows, badges };
}
