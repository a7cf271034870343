import { Link } from 'wouter';
import type { LedgerDetail, LedgerEntry } from '../../../server/contract/sharing/ledger.ts';
import { Button, buttonClass } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { JsonView } from '../../components/json/json-view.tsx';
import { Notice } from '../../components/notice.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { StatementSentence } from '../../components/sentence/statement-sentence.tsx';
import type { LedgerMessages } from '../../messages/en/ledger.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { isAboutCredential } from './line-actions.ts';
import { LineButtons } from './line-buttons.tsx';
import { LineFields } from './line-fields.tsx';
import { useLedgerDetail } from './use-ledger.ts';

type LineDialogProps = {
  readonly delivery: number;
  /** Says what came of something that was done with the line. */
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
};

/** One line in full: exactly what left, and all that is known about it. */
export function LineDialog({ delivery, onDone, onClose }: LineDialogProps) {
  const { ledger: words, common } = useMessages();
  const [detail, reload] = useLedgerDetail(delivery);
  const entry = detail.phase === 'ready' ? detail.value.entry : undefined;
  return (
    <Dialog
      wide
      title={entry === undefined ? words.title : <StatementSentence summary={entry.summary} />}
      onEscape={onClose}
      actions={
        <>
          {entry && (
            <div className="line-dialog-actions">
              <LineButtons entries={[entry]} onDone={onDone} />
            </div>
          )}
          <Button onClick={onClose}>{common.close}</Button>
        </>
      }
    >
      <ResourceView resource={detail} onRetry={reload}>
        {(value) => <LineContent detail={value} />}
      </ResourceView>
    </Dialog>
  );
}

function LineContent({ detail }: { readonly detail: LedgerDetail }) {
  const { ledger: words, removal } = useMessages();
  const { entry, json } = detail;
  const statement = `/transcript?statement=${encodeURIComponent(entry.summary.id)}`;
  return (
    <>
      {isAboutCredential(entry) && (
        <Notice tone="warning">
          <p>{words.credentialHint}</p>
          <Link className={buttonClass('small')} href="/share">
            {words.openSettings}
          </Link>
        </Notice>
      )}
      <LineFields detail={detail} />
      {entry.isRemoved ? (
        <Notice tone="plain">{removal.removedHere}</Notice>
      ) : (
        <p>
          <Link href={statement}>{words.showStatement}</Link>
        </p>
      )}
      <p className="muted small">{sayWhetherItLeft(entry, words)}</p>
      <JsonView json={json} />
    </>
  );
}

/** What they answered to has left, whatever the answer was. */
function sayWhetherItLeft({ sentAt, answer }: LedgerEntry, words: LedgerMessages): string {
  if (sentAt !== null) return words.jsonSent;
  return answer !== null && answer.status > 0 ? words.jsonRefused : words.jsonNotSent;
}
