import { Link } from 'wouter';
import { BlankSlate } from '../../../components/blank-slate.tsx';
import { buttonClass } from '../../../components/button.tsx';
import { ResourceView } from '../../../components/resource-view.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { ImportView } from './import-view.tsx';
import { useImport } from './use-import.ts';

/** One import, from its files on their way to what it brought. */
export function ImportPage({ id }: { readonly id: string }) {
  const { import: words } = useMessages();
  const [known, reload] = useImport(id);
  return (
    <>
      <Link className="import-back" href="/import">
        {words.back}
      </Link>
      {known.phase !== 'ready' && <h1>{words.title}</h1>}
      <ResourceView resource={known} onRetry={reload}>
        {(kept) =>
          kept === 'missing' ? (
            <BlankSlate heading="h1" title={words.gone} text={words.goneText}>
              <Link className={buttonClass()} href="/import">
                {words.back}
              </Link>
            </BlankSlate>
          ) : (
            <ImportView kept={kept} reload={reload} />
          )
        }
      </ResourceView>
    </>
  );
}
