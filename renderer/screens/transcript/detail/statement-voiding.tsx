import { Link } from 'wouter';
import type { StatementDetail } from '../../../../server/contract/statement-detail.ts';
import { ExactTime } from '../../../components/exact-time.tsx';
import { Field, FieldList } from '../../../components/field-list.tsx';
import { LinkedText } from '../../../components/linked-text.tsx';
import { Notice } from '../../../components/notice.tsx';
import { sayRecorder } from '../../../components/say-recorder.ts';
import { useMessages } from '../../../messages/use-messages.ts';

type StatementVoidingProps = { readonly voiding: NonNullable<StatementDetail['voiding']> };

/** That a Statement no longer counts: by whom and when it was voided, why, and what took its place. */
export function StatementVoiding({ voiding: { id, at, by, replacedBy, reason } }: StatementVoidingProps) {
  const { removal: words, byHand } = useMessages();
  return (
    <>
      <Notice tone="warning">{replacedBy === null ? words.voided : words.replaced}</Notice>
      <FieldList>
        {replacedBy !== null && (
          <Field label={words.replacement}>
            <dd>
              <Link href={addressOf(replacedBy)}>{words.showReplacement}</Link>
            </dd>
          </Field>
        )}
        <Field label={words.voidedBy}>
          <dd>
            <bdi>{sayRecorder(by, byHand)}</bdi>
          </dd>
          <dd>
            <Link href={addressOf(id)}>{words.showVoiding}</Link>
          </dd>
        </Field>
        <Field label={words.voidedAt}>
          <dd>
            <ExactTime at={at} />
          </dd>
        </Field>
        {replacedBy === null && (
          <Field label={words.why}>
            <dd>{reason === '' ? <span className="muted">{words.noReason}</span> : <LinkedText text={reason} />}</dd>
          </Field>
        )}
      </FieldList>
    </>
  );
}

function addressOf(id: string): string {
  return `/transcript?view=statements&statement=${encodeURIComponent(id)}`;
}
