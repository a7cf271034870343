import './ledger-screen.css';
import { useState } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { AttentionNotices } from './attention-notices.tsx';
import { isFiltered, ledgerAddress, ledgerCsvAddress, queryOf } from './ledger-address.ts';
import { LedgerBar } from './ledger-bar.tsx';
import { LedgerFilters } from './ledger-filters.tsx';
import { LedgerList } from './ledger-list.tsx';
import { LineDialog } from './line-dialog.tsx';
import { useLedger } from './use-ledger.ts';
import { useLedgerAddress } from './use-ledger-address.ts';
import { useLineSelection } from './use-line-selection.ts';

/** What was shared with whom, when, by which decision, in which form, and what they answered. */
export function LedgerScreen() {
  const { ledger: words } = useMessages();
  const { view, change, closeLine } = useLedgerAddress();
  const [page, reload] = useLedger(view);
  const [said, setSaid] = useState({ about: '', text: '' });
  const query = queryOf(view);
  const shown = ledgerAddress(query);
  const rows = page.phase === 'ready' ? page.value.rows : [];
  const total = page.phase === 'ready' ? page.value.total : undefined;
  const selection = useLineSelection(shown, rows);

  // The line that something was done with may not be among these any more.
  const told = useKeptFocus<HTMLDivElement>(page);

  const tell = (text: string) => {
    setSaid({ about: shown, text });
    reload();
  };

  return (
    <div className="screen ledger">
      <header className="screen-top">
        <div className="screen-head">
          <h1>{words.title}</h1>
          <p className="muted">{words.lead}</p>
        </div>
        {total !== undefined && total > 0 && (
          <a className={buttonClass()} href={ledgerCsvAddress(query)} download>
            {words.saveCsv}
          </a>
        )}
      </header>

      <AttentionNotices query={query} />

      <section className="ledger-body" aria-label={words.title}>
        <LedgerFilters view={view} onChange={change} />
        <p className="ledger-total muted" role="status">
          {total !== undefined && (isFiltered(query) ? words.matching(total) : words.total(total))}
        </p>
        {said.about === shown && (
          <div ref={told} tabIndex={-1}>
            <Notice tone="good" role="status">
              <p>{said.text}</p>
            </Notice>
          </div>
        )}
        {total !== undefined && total > 0 && (
          <LedgerBar rows={rows} query={query} selection={selection} onDone={tell} />
        )}
        <ResourceView resource={page} onRetry={reload}>
          {(value) => <LedgerList view={view} page={value} selection={selection} />}
        </ResourceView>
      </section>

      {view.line !== undefined && (
        <LineDialog
          key={view.line}
          delivery={view.line}
          onDone={(text) => {
            tell(text);
            closeLine();
          }}
          onClose={closeLine}
        />
      )}
    </div>
  );
}
