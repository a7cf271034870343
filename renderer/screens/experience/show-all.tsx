import { Button } from '../../components/button.tsx';
import { useMessages } from '../../messages/use-messages.ts';

type ShowAllProps = {
  readonly total: number;
  /** There is more than the few that are shown at first. */
  readonly isMore: boolean;
  readonly isAll: boolean;
  readonly toggle: () => void;
};

/** Below the first few of many; stays when all are shown, so that the focus does. */
export function ShowAll({ total, isMore, isAll, toggle }: ShowAllProps) {
  const { experienceScreen: words } = useMessages();
  if (!isMore) return null;
  return (
    <p className="show-all">
      <Button look="small-quiet" aria-expanded={isAll} onClick={toggle}>
        {isAll ? words.showFewer : words.showAll(total)}
      </Button>
    </p>
  );
}
