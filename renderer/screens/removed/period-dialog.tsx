import { useState } from 'react';
import type { RemovalChoice } from '../../../server/contract/removal.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { RemovalDialog } from '../../components/removal/removal-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useMessages } from '../../messages/use-messages.ts';

/** Asks for two days, then shows what happened on them and deletes it. */
export function PeriodDialog({ onClose }: { readonly onClose: () => void }) {
  const { removal: words, common } = useMessages();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [mistake, setMistake] = useState<string>();
  const [choice, setChoice] = useState<RemovalChoice>();

  const look = () => {
    if (from === '' || to === '') setMistake(words.missingDays);
    else if (from > to) setMistake(words.wrongPeriod);
    else {
      setMistake(undefined);
      setChoice({ what: 'period', from, to });
    }
  };

  if (choice) return <RemovalDialog choice={choice} onClose={onClose} />;
  return (
    <Dialog
      title={words.periodTitle}
      onEscape={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit" form="removed-period">
            {words.showWhatGoes}
          </Button>
        </>
      }
    >
      <form
        id="removed-period"
        className="removed-period"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <p className="removed-period-text">{words.periodText}</p>
        <TextField type="date" label={words.from} value={from} onChange={setFrom} autoFocus />
        <TextField type="date" label={words.to} value={to} onChange={setTo} />
      </form>
      {mistake !== undefined && (
        <Notice tone="bad" role="alert">
          {mistake}
        </Notice>
      )}
    </Dialog>
  );
}
