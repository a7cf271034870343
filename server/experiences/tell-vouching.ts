import { byHandLabel, sampleLabel } from '../contract/by-hand.ts';
import type { BadgeSummary } from '../contract/importing.ts';
import type { Actor } from '../contract/xapi/actor.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { Store } from '../store/open-store.ts';
import type { TranscriptEntry, TranscriptIssuer } from '../contract/transcript-document.ts';

/** So many of the newest Statements are asked who vouches for them. */
const mostAsked = 30;
const mostIssuers = 8;
const longestName = 200;

/** Every Cairn names itself so in the authority of what it stores. */
const cairnHome = 'http://localhost/cairn';

type Vouching = Pick<TranscriptEntry, 'issuers' | 'recordedByMe' | 'isSample'>;

/** Who vouches for an experience. What nobody else vouches for, the learner recorded: also what came from a file. */
export function tellVouching(store: Store, experience: number): Vouching {
  const issuers = new Map<string, TranscriptIssuer>();
  const add = (issuer: TranscriptIssuer) => {
    if (issuer.name !== '') issuers.set(issuer.name, issuers.get(issuer.name) ?? issuer);
  };
  const sources = store.vouching.sources(experience);
  const labels = new Set(sources.map(({ label }) => label));
  const isOnlyHere = sources.every(({ kind }) => kind !== 'import' && kind !== 'fetched');
  const asked = isOnlyHere ? [] : store.vouching.newest(experience, mostAsked);
  for (const { id } of asked) {
    const badge = store.vouching.badgeOf(id);
    if (badge !== undefined) add(ofBadge(JSON.parse(badge) as BadgeSummary));
  }
  for (const { label, kind } of sources) {
    if (kind === 'activity') add({ name: cut(label), as: 'activity', signature: null });
  }
  for (const { json } of asked) {
    const { authority } = JSON.parse(json) as Statement;
    const name = authority === undefined ? '' : authorityName(authority);
    if (isElsewhere(authority)) add({ name, as: 'authority', signature: null });
    // Of another Cairn: its own Statements, or those of a program that sent them there.
    else if (!labels.has(name) && !ownLabels.has(name)) add({ name, as: 'activity', signature: null });
  }
  const isSample = sources.some(({ kind }) => kind === 'sample');
  const isByHand = sources.some(({ kind }) => kind === 'by-hand') || asked.some(({ json }) => isOfHand(json));
  return {
    issuers: [...issuers.values()].slice(0, mostIssuers),
    recordedByMe: isByHand || (issuers.size === 0 && !isSample),
    isSample,
  };
}

const ownLabels: ReadonlySet<string> = new Set([byHandLabel, sampleLabel]);

function ofBadge({ issuer, verdict }: BadgeSummary): TranscriptIssuer {
  return { name: cut(issuer), as: 'badge', signature: verdict.signature };
}

function isElsewhere(authority: Actor | undefined): boolean {
  return authority !== undefined && authority.account?.homePage !== cairnHome;
}

function isOfHand(json: string): boolean {
  const { authority } = JSON.parse(json) as Statement;
  return !isElsewhere(authority) && authority?.name === byHandLabel;
}

function authorityName(authority: Actor): string {
  const { name, mbox, account, openid } = authority;
  const said = name?.trim() || mbox?.slice('mailto:'.length) || account?.name || openid || '';
  if (said !== '') return cut(said);
  // OAuth: the application and the person for whom it spoke.
  return authority.objectType === 'Group' ? cut((authority.member ?? []).map(authorityName).join(', ')) : '';
}

function cut(text: string): string {
  return text.length <= longestName ? text : `${text.slice(0, longestName - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
