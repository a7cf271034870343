import { useState } from 'react';
import type { ByHand, Template } from '../../../../server/contract/by-hand.ts';
import { Button } from '../../../components/button.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { CloseIcon } from '../../../components/icons.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { templates } from '../../../stores/templates.ts';

type TemplateFieldsProps = {
  /** What the form says now. */
  readonly record: () => ByHand;
  readonly onBegin: (template: Template) => void;
};

/** Forms to begin with, and this one as another. */
export function TemplateFields({ record, onBegin }: TemplateFieldsProps) {
  const { byHand: words } = useMessages();
  const kept = templates.use();
  const [name, setName] = useState('');
  const { run, isBusy, failure } = useAction();
  const list = kept.phase === 'ready' ? kept.value.templates : [];
  const element = useKeptFocus<HTMLDetailsElement>(list.length);

  const save = () =>
    run(
      () => callApi('POST /api/templates', { body: { name: name.trim(), record: record() } }),
      (answer) => {
        templates.set(answer);
        announce(words.templateSaved(name.trim()));
        setName('');
      },
    );

  const remove = ({ id }: Template) =>
    run(
      () => callApi('DELETE /api/templates/:id', { path: { id } }),
      (answer) => templates.set(answer),
    );

  return (
    <details ref={element} className="adding-fold" tabIndex={-1}>
      <summary>{words.templates}</summary>
      <div className="adding-fold-body">
        <p className="muted small">{words.templatesHint}</p>
        {list.length > 0 && (
          <ul className="adding-templates">
            {list.map((template) => (
              <li key={template.id}>
                <Button look="small" onClick={() => onBegin(template)}>
                  <PhraseText parts={words.beginWith(template.name)} />
                </Button>
                <Button
                  look="small-quiet"
                  aria-label={words.deleteTemplate(template.name)}
                  isBusy={isBusy}
                  onClick={() => void remove(template)}
                >
                  <CloseIcon />
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className="adding-template-name">
          <TextField
            label={words.templateName}
            value={name}
            maxLength={100}
            onChange={setName}
            onKeyDown={(event) => {
              // Enter would save the record, not the template.
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              if (name.trim() !== '') void save();
            }}
          />
          <Button disabled={name.trim() === ''} isBusy={isBusy} onClick={() => void save()}>
            {words.saveTemplate}
          </Button>
        </div>
        {failure && <FailureNotice failure={failure} />}
      </div>
    </details>
  );
}
