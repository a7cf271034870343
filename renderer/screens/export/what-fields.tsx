import { useId } from 'react';
import { Choice } from '../../components/choice.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { collections } from '../../stores/collections.ts';
import { views } from '../../stores/views.ts';
import type { ExportDraft, Picked } from './export-draft.ts';

type WhatFieldsProps = {
  readonly draft: ExportDraft;
  readonly picked: Picked | undefined;
  readonly onChange: (parts: Partial<ExportDraft>) => void;
};

/** Which part of the record: all, what was picked, what a view shows, a collection. */
export function WhatFields({ draft, picked, onChange }: WhatFieldsProps) {
  const { export: words } = useMessages();
  const name = useId();
  const savedViews = views.use();
  const kept = collections.use();
  const viewList = savedViews.phase === 'ready' ? savedViews.value.views : [];
  const collectionList = kept.phase === 'ready' ? kept.value.collections : [];
  const choice = (what: ExportDraft['what']) =>
    ({ type: 'radio', name, checked: draft.what === what, onChange: () => onChange({ what }) }) as const;

  return (
    <fieldset className="choices">
      <legend>{words.what}</legend>
      {picked && (
        <Choice
          {...choice('picked')}
          label={
            picked.what === 'experiences'
              ? words.pickedExperiences(picked.activities.length)
              : words.pickedStatements(picked.ids.length)
          }
        />
      )}
      <Choice {...choice('all')} label={words.all} hint={words.allHint} />
      <Choice
        {...choice('view')}
        label={words.view}
        disabled={viewList.length === 0}
        {...(viewList.length === 0 ? { hint: words.noViews } : {})}
        onChange={() => onChange({ what: 'view', view: draft.view === '' ? (viewList[0]?.id ?? '') : draft.view })}
      />
      {draft.what === 'view' && (
        <div className="export-which">
          <SelectField label={words.viewLabel} value={draft.view} onChange={(view) => onChange({ view })}>
            {viewList.map((view) => (
              <option key={view.id} value={view.id}>
                {view.name}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      <Choice
        {...choice('collection')}
        label={words.collection}
        disabled={collectionList.length === 0}
        {...(collectionList.length === 0 ? { hint: words.noCollections } : {})}
        onChange={() =>
          onChange({
            what: 'collection',
            collection: draft.collection === '' ? (collectionList[0]?.id ?? '') : draft.collection,
          })
        }
      />
      {draft.what === 'collection' && (
        <div className="export-which">
          <SelectField
            label={words.collectionLabel}
            value={draft.collection}
            onChange={(collection) => onChange({ collection })}
          >
            {collectionList.map((collection) => (
              <option key={collection.id} value={collection.id}>
                {collection.name}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      {picked === undefined && <p className="muted small">{words.pickHint}</p>}
    </fieldset>
  );
}
