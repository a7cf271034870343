import './removal.css';
import { Link } from 'wouter';
import type { RemovalPreview } from '../../../server/contract/removal.ts';
import { parseTimestamp } from '../../../server/contract/xapi/timestamp.ts';
import type { RemovalMessages } from '../../messages/en/removal.ts';
import type { Formats } from '../../messages/formats.ts';
import type { Phrase } from '../../messages/phrase.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { ExactTime } from '../exact-time.tsx';
import { Notice } from '../notice.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { StatementSentence } from '../sentence/statement-sentence.tsx';

type RemovalPreviewViewProps = {
  readonly preview: RemovalPreview;
  /** The reader goes to the ledger first. */
  readonly onLeave: () => void;
};

/** How much would go, of which days, the newest of it, and what that means for those who have it. */
export function RemovalPreviewView({ preview, onLeave }: RemovalPreviewViewProps) {
  const { removal: words, transcript, formats } = useMessages();
  const { statements, rows, shared, waiting } = preview;
  if (statements === 0) return <p>{words.nothing}</p>;
  const hidden = statements - rows.length;
  return (
    <>
      <p>
        <PhraseText parts={sayHowMuch(preview, words, formats)} />
      </p>
      {shared > 0 && (
        <Notice tone="warning">
          <p>{words.shared(shared)}</p>
          <p>
            <Link href="/ledger?state=sent" onClick={onLeave}>
              {words.openLedger}
            </Link>
          </p>
        </Notice>
      )}
      {waiting > 0 && <Notice tone="plain">{words.waiting(waiting)}</Notice>}
      <div className="removal-rows" role="region" aria-label={words.rows} tabIndex={0}>
        <ol>
          {rows.map((row) => (
            <li key={row.sequence}>
              <span>
                {row.voided && <span className="voided-word">{transcript.voided}</span>}{' '}
                <span className={row.voided ? 'is-voided' : undefined}>
                  <StatementSentence summary={row} />
                </span>
              </span>{' '}
              <span className="muted small removal-row-time">
                <ExactTime at={row.timestamp} />
              </span>
            </li>
          ))}
        </ol>
        {hidden > 0 && <p className="muted small">{words.more(hidden)}</p>}
      </div>
      <p className="muted small">{words.undoHint}</p>
    </>
  );
}

function sayHowMuch(
  { statements, firstAt, lastAt }: RemovalPreview,
  words: RemovalMessages,
  { dayKey, calendar }: Formats,
): Phrase {
  const [first, last] = [firstAt, lastAt].map((at) => (at === null ? undefined : parseTimestamp(at)));
  if (first === undefined || last === undefined) return words.goes(statements);
  const [firstDay, lastDay] = [dayKey(first), dayKey(last)];
  if (firstDay === lastDay) return words.goesOn(statements, calendar.date(firstDay));
  return words.goesBetween(statements, calendar.date(firstDay), calendar.date(lastDay));
}
