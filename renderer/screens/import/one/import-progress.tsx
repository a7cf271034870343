import type { ImportPreview } from '../../../../server/contract/importing.ts';
import { useMessages } from '../../../messages/use-messages.ts';

/** How far looking through an import, or adding it, has come; nothing while neither is under way. */
export function ImportProgress({ kept: { state, progress } }: { readonly kept: ImportPreview }) {
  const { import: words, formats } = useMessages();
  if (state !== 'reading' && state !== 'storing') return null;
  const share = formats.wholePercent(progress ?? 0);
  return (
    <div className="import-progress">
      <progress value={progress ?? undefined} aria-label={words.progress} />
      <p className="figures" role="status">
        {state === 'reading' ? words.reading(share) : words.storing(share)}
      </p>
    </div>
  );
}
