import { exportFilePath } from '../../../server/contract/exporting.ts';
import type { Export } from '../../../server/contract/exporting.ts';
import { buttonClass } from '../../components/button.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { PrintedFile } from './printed-file.tsx';

/** The link that fetches an export; of a PDF the way to its pages. */
export function ExportFile({ prepared }: { readonly prepared: Export }) {
  const { export: words } = useMessages();
  const { id, format, fileName } = prepared;
  if (format === 'pdf') return <PrintedFile prepared={prepared} />;
  return (
    <>
      <div className="row-of-buttons">
        <a
          className={buttonClass('primary')}
          href={exportFilePath.replace(':id', encodeURIComponent(id))}
          download={fileName}
        >
          {words.download(fileName)}
        </a>
      </div>
      <p className="muted small">{words.hour}</p>
    </>
  );
}
