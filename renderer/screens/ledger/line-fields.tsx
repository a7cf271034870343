import type { LedgerDetail } from '../../../server/contract/sharing/ledger.ts';
import type { ShareForm } from '../../../server/contract/sharing/share-form.ts';
import { describeForm } from '../../components/describe-form.ts';
import { ExactTime } from '../../components/exact-time.tsx';
import { Field, FieldList } from '../../components/field-list.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { lineState } from '../../messages/line-state.ts';
import { saySize } from '../../messages/size.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { LineAnswer } from './line-answer.tsx';

/** All that is known about one line, the JSON aside. */
export function LineFields({ detail }: { readonly detail: LedgerDetail }) {
  const { ledger: words, formats } = useMessages();
  const { entry, form, sha256, attachments } = detail;
  const { destination, shareKind, rule, decidedAt, state, sentAt, withdrawnAt, attempts, nextAttemptAt } = entry;
  return (
    <FieldList>
      <Field label={words.detailState}>
        <dd>{words.state[lineState(entry)]}</dd>
        {state === 'waiting' && nextAttemptAt !== null && (
          <dd>
            {words.nextTry} <RelativeTime at={nextAttemptAt} />
          </dd>
        )}
      </Field>
      <Field label={words.detailDestination}>
        <dd>
          <bdi>{destination}</bdi>
        </dd>
      </Field>
      <Field label={words.detailDecision}>
        <dd>
          <PhraseText parts={words.decision(shareKind, rule)} />
        </dd>
        <dd>
          <ExactTime at={decidedAt} />
        </dd>
      </Field>
      {sentAt !== null && <Moment label={words.detailSent} at={sentAt} />}
      {withdrawnAt !== null && (
        <Moment label={sentAt === null ? words.detailCalledOff : words.detailWithdrawn} at={withdrawnAt} />
      )}
      {attempts > 0 && (
        <Field label={words.detailTries}>
          <dd>{formats.number(attempts)}</dd>
        </Field>
      )}
      {(entry.heldBack !== null || entry.answer !== null) && (
        <Field label={entry.heldBack === null ? words.detailAnswer : words.detailReason}>
          <dd>
            <LineAnswer entry={entry} />
          </dd>
        </Field>
      )}
      {entry.kind === 'statement' && <FormField form={form} />}
      <Field label={words.detailId}>
        <dd>
          <code>{entry.sentId}</code>
        </dd>
      </Field>
      {sha256 !== null && (
        <Field label={words.detailHash}>
          <dd>
            <code>{sha256}</code>
          </dd>
        </Field>
      )}
      {entry.kind === 'statement' && (
        <Field label={words.detailFiles}>
          {attachments.length === 0 ? (
            <dd>{words.noFiles}</dd>
          ) : (
            attachments.map(({ name, length }, index) => (
              <dd key={index}>
                <PhraseText parts={words.file(name, saySize(length, formats))} />
              </dd>
            ))
          )}
        </Field>
      )}
    </FieldList>
  );
}

function Moment({ label, at }: { readonly label: string; readonly at: string }) {
  return (
    <Field label={label}>
      <dd>
        <ExactTime at={at} />
      </dd>
    </Field>
  );
}

function FormField({ form }: { readonly form: ShareForm }) {
  const { ledger: words, form: formWords } = useMessages();
  return (
    <Field label={words.detailForm}>
      <dd className="line-form">
        <PhraseText parts={describeForm(form, formWords)} />
      </dd>
    </Field>
  );
}
