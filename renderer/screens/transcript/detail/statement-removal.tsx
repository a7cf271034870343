import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { RemovalDialog } from '../../../components/removal/removal-dialog.tsx';
import { useMessages } from '../../../messages/use-messages.ts';

type StatementRemovalProps = { readonly id: string; readonly onRemoved: () => void };

/** Deletes the Statement that is shown, once what goes was seen. */
export function StatementRemoval({ id, onRemoved }: StatementRemovalProps) {
  const { removal: words } = useMessages();
  const [isAsking, setAsking] = useState(false);
  return (
    <p className="row-of-buttons">
      <Button look="small-danger" onClick={() => setAsking(true)}>
        {words.deleteThis}
      </Button>
      {isAsking && (
        <RemovalDialog
          choice={{ what: 'statements', ids: [id] }}
          onRemoved={onRemoved}
          onClose={() => setAsking(false)}
        />
      )}
    </p>
  );
}
