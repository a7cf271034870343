import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { LedgerWindow } from '../../../server/contract/sharing/ledger.ts';
import { BlankSlate } from '../../components/blank-slate.tsx';
import { buttonClass } from '../../components/button.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { isFiltered, ledgerAddress, queryOf } from './ledger-address.ts';
import type { LedgerView } from './ledger-address.ts';
import { LedgerLine } from './ledger-line.tsx';
import { PageLinks } from './page-links.tsx';
import type { LineSelection } from './use-line-selection.ts';

type LedgerListProps = {
  readonly view: LedgerView;
  readonly page: LedgerWindow;
  readonly selection: LineSelection;
};

/** One page of lines, or what stands in its place. */
export function LedgerList({ view, page: { from, rows, total }, selection }: LedgerListProps) {
  const { ledger: words } = useMessages();
  const list = useRef<HTMLOListElement>(null);

  // Whoever turned the page reads on at its top, as soon as it is there.
  const turnedFrom = useRef(from);
  useEffect(() => {
    if (turnedFrom.current === from) return;
    turnedFrom.current = from;
    list.current?.scrollIntoView();
    list.current?.focus({ preventScroll: true });
  }, [from]);

  if (total === 0) return <NothingThere view={view} />;
  if (rows.length === 0) {
    return (
      <div className="empty-section">
        <p>{words.beyond}</p>
        <Link href={ledgerAddress({ ...view, from: 0, line: undefined })}>{words.firstPage}</Link>
      </div>
    );
  }
  return (
    <>
      <ol ref={list} className="ledger-lines" aria-label={words.list} tabIndex={-1}>
        {rows.map((entry) => (
          <LedgerLine
            key={entry.delivery}
            entry={entry}
            isSelected={selection.isSelected(entry)}
            href={ledgerAddress({ ...view, line: entry.delivery })}
            onToggle={() => selection.toggle(entry)}
          />
        ))}
      </ol>
      <PageLinks view={view} shown={rows.length} total={total} />
    </>
  );
}

function NothingThere({ view }: { readonly view: LedgerView }) {
  const { ledger: words } = useMessages();
  if (isFiltered(queryOf(view))) {
    return (
      <BlankSlate title={words.nothingTitle} text={words.nothingText}>
        <Link className={buttonClass()} href="/ledger">
          {words.clearFilters}
        </Link>
      </BlankSlate>
    );
  }
  return (
    <BlankSlate title={words.emptyTitle} text={words.emptyText}>
      <Link className={buttonClass('primary')} href="/share">
        {words.emptyAction}
      </Link>
    </BlankSlate>
  );
}
