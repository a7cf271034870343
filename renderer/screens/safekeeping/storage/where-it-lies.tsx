import { Button } from '../../../components/button.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { desktop, isDesktop } from '../../../desktop.ts';
import { useMessages } from '../../../messages/use-messages.ts';

/** In plain words where the record is, and how it moves. */
export function WhereItLies({ folder }: { readonly folder: string }) {
  const { safekeeping: words } = useMessages();
  return (
    <div className="card">
      <h3>{words.where}</h3>
      <p>
        <PhraseText parts={words.whereText(folder)} />
      </p>
      <p className="muted small">{words.moveText}</p>
      {isDesktop && (
        <div className="row-of-buttons">
          <Button look="small" onClick={() => void desktop.showDataFolder()}>
            {words.showFolder}
          </Button>
        </div>
      )}
    </div>
  );
}
