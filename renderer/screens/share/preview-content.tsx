import { useState } from 'react';
import type { HeldBackReason, SharePreview } from '../../../server/contract/api.ts';
import { JsonView } from '../../components/json/json-view.tsx';
import { Notice } from '../../components/notice.tsx';
import { StatementSentence } from '../../components/sentence/statement-sentence.tsx';
import { useMessages } from '../../messages/use-messages.ts';

/** What leaves, what does not and why, which fields, and the exact JSON. */
export function PreviewContent({ preview }: { readonly preview: SharePreview }) {
  const { share } = useMessages();
  const { sending, already, heldBack, fields, samples } = preview;
  return (
    <>
      <Notice tone={sending === 0 ? 'warning' : 'plain'}>
        <p>
          <strong>{share.sending(sending)}</strong>
        </p>
        {already > 0 && <p>{share.already(already)}</p>}
      </Notice>
      {heldBack.length > 0 && <HeldBack heldBack={heldBack} />}
      {fields.length > 0 && <PreviewFields fields={fields} />}
      {samples.length > 0 && (
        <section className="preview-samples">
          <h3>{share.samplesTitle}</h3>
          {samples.length < sending && <p className="muted small">{share.samplesFirst(samples.length, sending)}</p>}
          <ul>
            {samples.map((sample) => (
              <PreviewSample key={sample.summary.id} sample={sample} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function HeldBack({ heldBack }: Pick<SharePreview, 'heldBack'>) {
  const { share } = useMessages();
  const counts = new Map<HeldBackReason, number>();
  for (const { reason } of heldBack) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return (
    <Notice tone="warning">
      <h3>{share.heldBackTitle}</h3>
      <ul>
        {[...counts].map(([reason, count]) => (
          <li key={reason}>{share.heldBack[reason](count)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function PreviewFields({ fields }: Pick<SharePreview, 'fields'>) {
  const { share, formats } = useMessages();
  return (
    <section className="preview-fields">
      <h3>{share.fieldsTitle}</h3>
      {/* A region that scrolls must be reachable with the keyboard. */}
      <div className="preview-table" role="region" aria-label={share.fieldsTitle} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{share.field}</th>
              <th scope="col">{share.fieldCount}</th>
              <th scope="col">{share.fieldExample}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ path, count, example }) => (
              <tr key={path}>
                <th scope="row">
                  <bdi>{path}</bdi>
                </th>
                <td>{formats.number(count)}</td>
                <td>
                  <bdi>{example}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function PreviewSample({ sample }: { readonly sample: SharePreview['samples'][number] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <StatementSentence summary={sample.summary} />
        </summary>
        {isOpen && <JsonView json={sample.json} />}
      </details>
    </li>
  );
}
