import { useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Failure, Outcome } from '../../lrs-client/outcome.ts';
import type { ListRow } from '../../stores/list-windows.ts';
import { RecordList } from './list/record-list.tsx';
import type { RecordListProps } from './list/record-list.tsx';
import { useListSelection } from './list/use-list-selection.ts';
import { RecordBody } from './record-body.tsx';
import { RecordFailures } from './record-failures.tsx';
import { SelectionBar } from './selection-bar.tsx';

type RecordViewProps<Row extends ListRow> = Omit<RecordListProps<Row>, 'selection'> & {
  readonly filter: string;
  /** The keys of all that match a filter and can be picked. */
  readonly loadAll: (filter: string) => Promise<Outcome<readonly string[]>>;
  /** What can be done with what is picked. `onFailure` takes the reason why something cannot, and takes it back. */
  readonly drawActions: ComponentType<{ readonly onFailure: (failure: Failure | undefined) => void }>;
  /** What stands there when nothing is recorded. */
  readonly empty: ReactNode;
};

/** All that match a filter, what is picked of them, and what can be done with that. */
export function RecordView<Row extends ListRow>(props: RecordViewProps<Row>) {
  const { filter, loadAll, drawActions: DrawActions, empty, ...ofList } = props;
  const { list, picked, isPickable } = ofList;
  const { phase, total } = useStore(list.store);
  const [failure, setFailure] = useState<Failure>();
  const selection = useListSelection({ list, picked, isPickable, loadAll, onFailure: setFailure });

  useEffect(() => {
    void list.open(filter);
  }, [list, filter]);

  return (
    <>
      <SelectionBar
        picked={picked}
        isFiltered={filter !== ''}
        isEmpty={phase === 'ready' && total === 0}
        onSelectAll={() => void selection.all()}
      >
        <DrawActions onFailure={setFailure} />
      </SelectionBar>
      <RecordFailures list={list} failure={failure} />
      <RecordBody list={list} empty={empty}>
        <RecordList {...ofList} selection={selection} />
      </RecordBody>
    </>
  );
}
