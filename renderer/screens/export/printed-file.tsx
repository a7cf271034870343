import { useState } from 'react';
import { exportFilePath } from '../../../server/contract/exporting.ts';
import type { Export } from '../../../server/contract/exporting.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { desktop, isDesktop } from '../../desktop.ts';
import { useMessages } from '../../messages/use-messages.ts';

/** The pages of an export on paper: saved as a PDF by Cairn's own window, opened to be printed by a browser. */
export function PrintedFile({ prepared: { id, fileName } }: { readonly prepared: Export }) {
  const { export: words } = useMessages();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<'saved' | 'opened' | 'cancelled' | 'failed'>();

  const print = async () => {
    setBusy(true);
    setOutcome(undefined);
    setOutcome(await desktop.printExport(exportFilePath.replace(':id', encodeURIComponent(id)), fileName));
    setBusy(false);
  };

  return (
    <>
      <div className="row-of-buttons">
        <Button look="primary" isBusy={isBusy} onClick={() => void print()}>
          {isBusy ? words.printing : isDesktop ? words.print : words.openPage}
        </Button>
      </div>
      {!isDesktop && <p className="muted small">{words.openPageHint}</p>}
      {outcome === 'saved' && (
        <Notice tone="good" role="status">
          <p>{words.printed}</p>
        </Notice>
      )}
      {outcome === 'failed' && (
        <Notice tone="bad" role="alert">
          <p>{words.printFailed}</p>
        </Notice>
      )}
    </>
  );
}
