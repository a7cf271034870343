import { Link } from 'wouter';
import type { StatementSummary } from '../../../server/contract/statement-summary.ts';
import { ExactTime } from '../../components/exact-time.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { StatementSentence } from '../../components/sentence/statement-sentence.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { statementAddress } from './statement-address.ts';
import { useNewestStatements } from './use-newest-statements.ts';

type NewestStatementsProps = { readonly activity: string; readonly total: number };

/** What it is all derived from: the newest few Statements, and the way to all of them. */
export function NewestStatements({ activity, total }: NewestStatementsProps) {
  const { experienceScreen: words } = useMessages();
  const [newest, reload] = useNewestStatements(activity);
  return (
    <section aria-labelledby="statements-title">
      <div className="section-head">
        <h2 id="statements-title">{words.statements}</h2>
        <Link className="small" href={`/transcript?view=statements&course=${encodeURIComponent(activity)}`}>
          {words.allStatements(total)}
        </Link>
      </div>
      <div className="card">
        <ResourceView resource={newest} onRetry={reload}>
          {({ rows }) => (
            <ul className="lines">
              {rows.map((row) => (
                <li key={row.id}>
                  <StatementLine summary={row} />
                </li>
              ))}
            </ul>
          )}
        </ResourceView>
      </div>
    </section>
  );
}

function StatementLine({ summary }: { readonly summary: StatementSummary }) {
  return (
    <div className="statement-line">
      <Link href={statementAddress(summary.id)}>
        <StatementSentence summary={summary} />
      </Link>
      <span className="small muted">
        <ExactTime at={summary.timestamp} />
      </span>
    </div>
  );
}
