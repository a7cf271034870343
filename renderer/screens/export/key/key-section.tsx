import { useState } from 'react';
import type { SigningKey } from '../../../../server/contract/signing.ts';
import { Button } from '../../../components/button.tsx';
import { CopyButton } from '../../../components/copy-button.tsx';
import { ExactTime } from '../../../components/exact-time.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Field, FieldList } from '../../../components/field-list.tsx';
import { ResourceView } from '../../../components/resource-view.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { signingKey } from '../../../stores/signing-key.ts';
import { LoadKeyDialog } from './load-key-dialog.tsx';
import { SaveKeyDialog } from './save-key-dialog.tsx';

/** The key that the learner signs with: made, saved, or brought from another computer. */
export function KeySection() {
  const words = useMessages().export.key;
  const known = signingKey.use();
  const { run, isBusy, failure } = useAction();
  const [asking, setAsking] = useState<'save' | 'load'>();
  const close = () => setAsking(undefined);
  const make = () => run(() => callApi('POST /api/signing-key'), signingKey.set);

  return (
    <section aria-labelledby="signing-key">
      <div className="section-head">
        <h2 id="signing-key">{words.title}</h2>
      </div>
      <div className="card">
        <p className="muted">{words.text}</p>
        <ResourceView resource={known} onRetry={signingKey.retry}>
          {({ key }) => (
            <>
              {key === null ? <p>{words.none}</p> : <KeyFields signingKey={key} />}
              <div className="row-of-buttons">
                {key === null ? (
                  <Button isBusy={isBusy} onClick={() => void make()}>
                    {words.make}
                  </Button>
                ) : (
                  <Button onClick={() => setAsking('save')}>{words.save}</Button>
                )}
                <Button look="quiet" onClick={() => setAsking('load')}>
                  {words.load}
                </Button>
              </div>
            </>
          )}
        </ResourceView>
        {failure && <FailureNotice failure={failure} />}
      </div>
      {asking === 'save' && <SaveKeyDialog onClose={close} />}
      {asking === 'load' && <LoadKeyDialog onClose={close} />}
    </section>
  );
}

function KeyFields({ signingKey: { did, createdAt, savedAt } }: { readonly signingKey: SigningKey }) {
  const words = useMessages().export.key;
  return (
    <FieldList>
      <Field label={words.name}>
        <dd className="export-did">
          <code>{did}</code> <CopyButton text={did} what={words.name} />
        </dd>
      </Field>
      <Field label={words.made}>
        <dd>
          <ExactTime at={createdAt} />
        </dd>
      </Field>
      <Field label={words.saved}>
        <dd>{savedAt === null ? words.neverSaved : <ExactTime at={savedAt} />}</dd>
      </Field>
    </FieldList>
  );
}
