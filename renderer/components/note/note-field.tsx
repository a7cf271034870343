import { useCallback } from 'react';
import { callApi } from '../../lrs-client/call-api.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { SelfSavingText } from './self-saving-text.tsx';

type NoteFieldProps = { readonly activity: string; readonly note: string };

/** What the learner says about an experience, written in its place. */
export function NoteField({ activity, note }: NoteFieldProps) {
  const { note: words } = useMessages();
  const save = useCallback((text: string) => callApi('POST /api/notes', { body: { activity, text } }), [activity]);
  return (
    <SelfSavingText
      // Another experience is another note.
      key={activity}
      label={words.label}
      placeholder={words.placeholder}
      text={note}
      maxLength={20_000}
      save={save}
    />
  );
}
