import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { Destination } from '../../../../server/contract/sharing/destination.ts';
import type { NewPreview } from '../../../../server/contract/sharing/preview.ts';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { describeForm } from '../../../components/describe-form.ts';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useAddressQuery } from '../../../components/use-address-query.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { statementSelection } from '../../../stores/selection.ts';
import { CriteriaFields } from '../criteria/criteria-fields.tsx';
import { DestinationSelect } from '../destinations/destination-select.tsx';
import { formOf } from '../form/form-draft.ts';
import { FormFields } from '../form/form-fields.tsx';
import { PreviewDialog } from '../preview/preview-dialog.tsx';
import { sharesTitleId } from '../shares/share-list.tsx';
import { blankSending, selectionOf } from './sending-draft.ts';

/** What, to whom and in which form, and the way to the preview. */
export function SendSection({ destinations }: { readonly destinations: readonly Destination[] }) {
  const { share, criteria: criteriaWords, form: formWords } = useMessages();
  const id = useId();
  const selected = statementSelection.use(({ ids }) => ids);
  const [draft, setDraft] = useState(blankSending);
  // Whoever comes from a refusal goes on with that destination, and looks for another form.
  const [wanted] = useState(useAddressQuery().get('to') ?? undefined);
  const [chosenId, setChosenId] = useState(wanted);
  // As it was when the reader asked: what is previewed is what is sent, whatever changes behind the dialog.
  const [previewed, setPreviewed] = useState<{ readonly request: NewPreview; readonly destination: string }>();
  const open = destinations.filter(({ stoppedAt }) => stoppedAt === null);
  const destination = open.find((candidate) => candidate.id === chosenId) ?? open[0];
  const selection = selectionOf(draft, [...selected]);
  const form = formOf(draft.form);
  const missing = whatIsMissing();

  const finish = () => {
    setPreviewed(undefined);
    if (draft.what === 'picked') statementSelection.clear();
    // The button that had the focus has no more to do.
    requestAnimationFrame(() => document.getElementById(sharesTitleId)?.focus());
  };

  function whatIsMissing(): string | undefined {
    if (selection === undefined) return draft.what === 'picked' ? share.pickFirst : criteriaWords.mendFirst;
    return form === undefined ? formWords.whoFirst : undefined;
  }

  return (
    <section className="card send" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{share.sendTitle}</h2>
      <fieldset className="choices">
        <legend>{share.what}</legend>
        <Choice
          type="radio"
          name={`${id}-what`}
          label={share.picked}
          hint={
            <>
              {selected.size === 0 ? share.noneSelected : share.selected(selected.size)}{' '}
              <Link href="/transcript">{selected.size === 0 ? share.goToTranscript : share.changeSelection}</Link>
            </>
          }
          checked={draft.what === 'picked'}
          onChange={() => setDraft({ ...draft, what: 'picked' })}
        />
        <Choice
          type="radio"
          name={`${id}-what`}
          label={share.matching}
          hint={share.matchingHint}
          checked={draft.what === 'matching'}
          onChange={() => setDraft({ ...draft, what: 'matching' })}
        />
      </fieldset>
      {draft.what === 'matching' && (
        <>
          <CriteriaFields draft={draft.criteria} onChange={(criteria) => setDraft({ ...draft, criteria })} />
          <TextField
            label={criteriaWords.words}
            hint={criteriaWords.wordsHint}
            value={draft.words}
            onChange={(words) => setDraft({ ...draft, words })}
          />
        </>
      )}
      {destination === undefined ? (
        <p className="muted">{share.noDestination}</p>
      ) : (
        <>
          <DestinationSelect label={share.to} destinations={open} chosen={destination} onChange={setChosenId} />
          <details className="send-form" open={wanted !== undefined}>
            <summary>
              {formWords.title}:{' '}
              {form === undefined ? formWords.asSomebody : <PhraseText parts={describeForm(form, formWords)} />}
            </summary>
            <div className="send-form-fields">
              <FormFields draft={draft.form} onChange={(changed) => setDraft({ ...draft, form: changed })} />
            </div>
          </details>
          <div className="row-of-buttons">
            <Button
              look="primary"
              disabled={selection === undefined || form === undefined}
              onClick={() => {
                if (selection === undefined || form === undefined) return;
                setPreviewed({
                  request: { destinationId: destination.id, selection, form },
                  destination: destination.name,
                });
              }}
            >
              {share.preview}
            </Button>
            {missing !== undefined && <span className="muted small">{missing}</span>}
          </div>
        </>
      )}
      {previewed && <PreviewDialog {...previewed} onSent={finish} onClose={() => setPreviewed(undefined)} />}
    </section>
  );
}
