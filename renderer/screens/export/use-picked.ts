import { useAddressQuery } from '../../components/use-address-query.ts';
import { experienceSelection, statementSelection } from '../../stores/selection.ts';
import type { Picked } from './export-draft.ts';

/** What the address says was picked: experiences by name, or what is picked in the transcript. */
export function usePicked(): Picked | undefined {
  const address = useAddressQuery();
  const activities = experienceSelection.use(({ ids }) => ids);
  const ids = statementSelection.use((selection) => selection.ids);
  const named = address.getAll('activity').filter((activity) => activity !== '');
  if (named.length > 0) return { what: 'experiences', activities: named };
  switch (address.get('picked')) {
    case 'experiences':
      return activities.size === 0 ? undefined : { what: 'experiences', activities: [...activities] };
    case 'statements':
      return ids.size === 0 ? undefined : { what: 'statements', ids: [...ids] };
    default:
      return undefined;
  }
}
