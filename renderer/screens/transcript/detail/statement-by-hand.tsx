import { Button } from '../../../components/button.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { openAdding } from '../../../stores/adding.ts';

/** What the learner added by hand can be changed. */
export function StatementByHand({ id }: { readonly id: string }) {
  const { byHand: words } = useMessages();
  return (
    <p className="row-of-buttons">
      <span className="muted">{words.changeHint}</span>
      <Button look="small" onClick={() => openAdding({ replaces: id })}>
        {words.change}
      </Button>
    </p>
  );
}
