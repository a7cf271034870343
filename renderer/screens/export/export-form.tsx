import { useState } from 'react';
import type { Export } from '../../../server/contract/exporting.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { useAction } from '../../components/use-action.ts';
import { isDesktop } from '../../desktop.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { signingKey } from '../../stores/signing-key.ts';
import { views } from '../../stores/views.ts';
import { choiceOf, draftOfAddress, signingOf } from './export-draft.ts';
import type { ExportDraft } from './export-draft.ts';
import { ExportReady } from './export-ready.tsx';
import { FormatFields } from './format-fields.tsx';
import { prepareExport } from './prepare-export.ts';
import { usePicked } from './use-picked.ts';
import { WhatFields } from './what-fields.tsx';

/** What, in which form, signed or not; then what the file will hold, and the file. */
export function ExportForm() {
  const { export: words } = useMessages();
  const picked = usePicked();
  const [draft, setDraft] = useState(() => draftOfAddress(new URLSearchParams(window.location.search), picked));
  const [ready, setReady] = useState<Export>();
  const { run, isBusy, failure } = useAction();
  const saved = views.use();
  const key = signingKey.use();
  const choice = choiceOf(draft, picked, saved.phase === 'ready' ? saved.value.views : []);
  const signing = signingOf(draft.format, isDesktop);
  const hasKey = key.phase !== 'ready' || key.value.key !== null;

  // What was prepared was something else.
  const change = (parts: Partial<ExportDraft>) => {
    setDraft({ ...draft, ...parts });
    setReady(undefined);
  };

  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (choice !== undefined && !isBusy) void run(() => prepareExport(draft, choice), setReady);
      }}
    >
      <WhatFields draft={draft} picked={picked} onChange={change} />
      <FormatFields format={draft.format} onChange={(format) => change({ format })} />
      {signing === 'wished' && (
        <Choice
          type="checkbox"
          label={words.signed}
          hint={hasKey ? words.signedHint : `${words.signedHint} ${words.firstKey}`}
          checked={draft.isSigned}
          onChange={(isSigned) => change({ isSigned })}
        />
      )}
      {signing === 'always' && <p className="muted small">{words.alwaysSigned}</p>}
      {draft.format === 'pdf' && signing === 'never' && <p className="muted small">{words.unsignedPdf}</p>}
      {ready === undefined && (
        <div className="row-of-buttons">
          <Button type="submit" look="primary" disabled={choice === undefined} isBusy={isBusy}>
            {isBusy ? words.preparing : words.prepare}
          </Button>
        </div>
      )}
      {failure && <FailureNotice failure={failure} />}
      {ready && <ExportReady key={ready.id} prepared={ready} />}
    </form>
  );
}
