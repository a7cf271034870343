import { useNow } from '../../../components/use-now.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import type { AddingDraft } from '../../../stores/adding-draft.ts';
import { Field } from './field.tsx';
import { readLine } from './read-line.ts';
import { useUnderstood } from './use-understood.ts';

type LineFieldProps = { readonly draft: AddingDraft; readonly onLine: (line: string) => void };

/** The quickest way: everything in one line, and below it how it was understood. */
export function LineField({ draft, onLine }: LineFieldProps) {
  const { byHand: words } = useMessages();
  const understood = useUnderstood();
  const { line } = draft;
  const read = readLine(line, new Date(useNow()));
  const hint =
    read.title === ''
      ? words.lineHint
      : `${words.lineUnderstood} ${understood(read)}${read.deed === undefined ? `. ${words.lineNoDeed}` : ''}`;
  return (
    <div className="adding-line" aria-live="polite">
      <Field label={words.line} hint={hint}>
        {(control) => (
          <input {...control} value={line} autoComplete="off" onChange={(event) => onLine(event.currentTarget.value)} />
        )}
      </Field>
    </div>
  );
}
