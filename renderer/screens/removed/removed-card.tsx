import type { Removal } from '../../../server/contract/removal.ts';
import { Button } from '../../components/button.tsx';
import { ExactTime } from '../../components/exact-time.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { useAction } from '../../components/use-action.ts';
import { plainText } from '../../messages/phrase.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { announce } from '../../stores/announcement.ts';
import { undoRemoval } from '../../stores/removals.ts';

type RemovedCardProps = { readonly removal: Removal; readonly onForget: () => void };

/** One thing that was deleted, and what can still be done with it. */
export function RemovedCard({ removal, onForget }: RemovedCardProps) {
  const { removal: words, formats } = useMessages();
  const { run, isBusy, failure } = useAction();
  const { statements, choice, about, removedAt, undoUntil } = removal;
  const what = words.what[choice](about, statements);
  const name = plainText(what);
  const isNamed = choice !== 'statements' || about !== '';

  const undo = () =>
    run(
      () => undoRemoval(removal),
      () => announce(words.restored(statements)),
    );

  return (
    <li className="card">
      <div className="card-head">
        <h2 className="removed-what">
          <PhraseText parts={what} />
        </h2>
        <div className="row-of-buttons">
          <Button look="small" isBusy={isBusy} aria-label={words.undoNamed(name)} onClick={() => void undo()}>
            {words.undo}
          </Button>
          <Button look="small-danger" aria-label={words.forgetNamed(name)} onClick={onForget}>
            {words.forget}
          </Button>
        </div>
      </div>
      <p className="muted small removed-facts">
        {isNamed && <span>{words.count(statements)}</span>}
        <span>
          {words.removedAt}: <ExactTime at={removedAt} />
        </span>
        <span>{words.undoUntil(formats.calendar.date(formats.dayKey(Date.parse(undoUntil))))}</span>
      </p>
      {failure && <FailureNotice failure={failure} />}
    </li>
  );
}
