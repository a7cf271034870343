import { Link } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { ledgerAddress, pageSize } from './ledger-address.ts';
import type { LedgerView } from './ledger-address.ts';

type PageLinksProps = { readonly view: LedgerView; readonly shown: number; readonly total: number };

/** The ways to the pages before and after. */
export function PageLinks({ view, shown, total }: PageLinksProps) {
  const { ledger: words } = useMessages();
  const { from } = view;
  if (total <= pageSize && from === 0) return null;
  const pageAt = (start: number) => ledgerAddress({ ...view, from: start, line: undefined });
  return (
    <nav className="ledger-pages" aria-label={words.pages}>
      {from > 0 ? (
        <Link className={buttonClass('small')} href={pageAt(Math.max(0, from - pageSize))}>
          {words.previous}
        </Link>
      ) : (
        <Button look="small" disabled>
          {words.previous}
        </Button>
      )}
      <span className="small muted">{words.page(from + 1, from + shown, total)}</span>
      {from + pageSize < total ? (
        <Link className={buttonClass('small')} href={pageAt(from + pageSize)}>
          {words.next}
        </Link>
      ) : (
        <Button look="small" disabled>
          {words.next}
        </Button>
      )}
    </nav>
  );
}
