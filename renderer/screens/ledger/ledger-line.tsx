import { useId } from 'react';
import { Link } from 'wouter';
import type { LedgerEntry } from '../../../server/contract/sharing/ledger.ts';
import { ExactTime } from '../../components/exact-time.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { StatementSentence } from '../../components/sentence/statement-sentence.tsx';
import { lineState } from '../../messages/line-state.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { LineAnswer } from './line-answer.tsx';
import { openedFromList } from './use-ledger-address.ts';

type LedgerLineProps = {
  readonly entry: LedgerEntry;
  readonly isSelected: boolean;
  /** The address that opens it. */
  readonly href: string;
  readonly onToggle: () => void;
};

/** One line: what was shared, with whom, by which decision, and what came of it. */
export function LedgerLine({ entry, isSelected, href, onToggle }: LedgerLineProps) {
  const { ledger: words } = useMessages();
  const id = useId();
  const { summary, destination, shareId, shareKind, rule, decidedAt, isChanged, state } = entry;
  return (
    <li className={isSelected ? 'ledger-line is-selected' : 'ledger-line'}>
      <label className="ledger-line-pick">
        <input
          id={`${id}-pick`}
          type="checkbox"
          checked={isSelected}
          aria-label={words.select}
          aria-labelledby={`${id}-pick ${id}-what`}
          onChange={onToggle}
        />
      </label>
      <div className="ledger-line-what">
        <p>
          <Link id={`${id}-what`} className="ledger-line-link" href={href} state={openedFromList}>
            <StatementSentence summary={summary} />
          </Link>
        </p>
        <p className="muted small">
          <PhraseText parts={words.to(destination)} />
          {' · '}
          <Link className="quiet-link" href={`/ledger?share=${encodeURIComponent(shareId)}`} title={words.showDecision}>
            <PhraseText parts={words.decision(shareKind, rule)} />
          </Link>
          {' · '}
          <ExactTime at={decidedAt} />
          {isChanged && <> · {words.isChanged}</>}
        </p>
        {state !== 'sent' && <LineAnswer entry={entry} />}
      </div>
      <LineStanding entry={entry} />
    </li>
  );
}

/** The state in words, and since when. */
function LineStanding({ entry }: { readonly entry: LedgerEntry }) {
  const { ledger: words } = useMessages();
  const { state, sentAt, withdrawnAt, nextAttemptAt } = entry;
  const when = state === 'sent' ? sentAt : state === 'withdrawn' ? withdrawnAt : null;
  return (
    <div className="ledger-line-state">
      <span className={`ledger-state is-${state}`}>{words.state[lineState(entry)]}</span>
      {when !== null && (
        <span className="muted small">
          <ExactTime at={when} />
        </span>
      )}
      {state === 'waiting' && nextAttemptAt !== null && (
        <span className="muted small">
          {words.nextTry} <RelativeTime at={nextAttemptAt} />
        </span>
      )}
    </div>
  );
}
