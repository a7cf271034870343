import { useEffect, useRef } from 'react';
import { mostCredentials } from '../../../server/contract/exporting.ts';
import type { Export } from '../../../server/contract/exporting.ts';
import { Notice } from '../../components/notice.tsx';
import { saySize } from '../../messages/size.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { ExportFile } from './export-file.tsx';

/** What the file will hold, and the way to it. */
export function ExportReady({ prepared }: { readonly prepared: Export }) {
  const { export: words, formats } = useMessages();
  const { format, statements, experiences, attachments, attachmentOctets, documents } = prepared;
  const heading = useRef<HTMLHeadingElement>(null);
  const isOfCredentials = format === 'open-badges' || format === 'clr';
  const isEmpty = isOfCredentials ? experiences === 0 : statements === 0 && documents === 0;

  // The button that was pressed has gone; what came of it is read next.
  useEffect(() => heading.current?.focus(), []);

  const facts = [
    words.holds(experiences, statements),
    ...(attachments > 0 ? [words.attachments(attachments, saySize(attachmentOctets, formats))] : []),
    ...(documents > 0 ? [words.documents(documents)] : []),
  ];
  return (
    <section className="card export-ready" aria-labelledby="export-ready">
      <h2 id="export-ready" ref={heading} tabIndex={-1}>
        {words.ready}
      </h2>
      <p>{facts.join(' · ')}</p>
      {isEmpty ? (
        <Notice tone="warning">
          <p>{words.nothing}</p>
        </Notice>
      ) : isOfCredentials && experiences > mostCredentials ? (
        <Notice tone="warning">
          <p>{words.tooMany(mostCredentials)}</p>
        </Notice>
      ) : (
        <ExportFile prepared={prepared} />
      )}
    </section>
  );
}
