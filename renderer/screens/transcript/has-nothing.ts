import type { RecordList } from '../../stores/create-list-store.ts';
import type { ListRow } from '../../stores/list-windows.ts';

/** Whether nothing is there to be shown, as far as is known. */
export function hasNothing({ phase, total }: RecordList<ListRow>): boolean {
  return phase === 'ready' && total === 0;
}
