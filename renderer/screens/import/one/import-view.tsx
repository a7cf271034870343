import type { ImportPreview } from '../../../../server/contract/importing.ts';
import { Notice } from '../../../components/notice.tsx';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { saySize } from '../../../messages/size.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { nameImport } from '../name-import.ts';
import { StateChip } from '../state-chip.tsx';
import { BadgeList } from './badge-list.tsx';
import { FirstRows } from './first-rows.tsx';
import { FoundSummary } from './found-summary.tsx';
import { ImportActions } from './import-actions.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ProblemList } from './problem-list.tsx';
import { SendingFiles } from './sending-files.tsx';
import { TableSection } from './table-section.tsx';

type ImportViewProps = { readonly kept: ImportPreview; readonly reload: () => void };

/** How one import stands, what was found in its files, and what can be done with it. */
export function ImportView({ kept, reload }: ImportViewProps) {
  const { import: words, formats } = useMessages();
  const title = useKeptFocus<HTMLHeadingElement>(kept.state);
  const { id, files, state, problems } = kept;
  // One that is said of a file below need not be said of all.
  const failure = problems.some(({ reason }) => reason === kept.failure) ? null : kept.failure;
  return (
    <>
      <header className="import-head">
        <h1 ref={title} tabIndex={-1}>
          <bdi>{nameImport(files, words)}</bdi>
        </h1>
        <StateChip state={state} />
      </header>
      {state === 'receiving' ? (
        <SendingFiles id={id} />
      ) : (
        <ul className="import-files small muted" aria-label={words.filesOf}>
          {files.map(({ name, length, format }, index) => (
            <li key={index}>
              <bdi>{name}</bdi> · {words.format[format]} · {saySize(length, formats)}
            </li>
          ))}
        </ul>
      )}
      {failure !== null && (
        <Notice tone={state === 'failed' ? 'bad' : 'warning'} role="status">
          <p>{words.reason[failure]}</p>
        </Notice>
      )}
      <ImportProgress kept={kept} />
      <FoundSummary kept={kept} />
      {state === 'asking' && <TableSection kept={kept} reload={reload} />}
      <ImportActions kept={kept} reload={reload} />
      <ProblemList kept={kept} />
      <BadgeList kept={kept} />
      <FirstRows kept={kept} />
      {(state === 'ready' || state === 'failed') && <TableSection kept={kept} reload={reload} />}
    </>
  );
}
