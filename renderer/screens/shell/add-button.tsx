import { Button } from '../../components/button.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { openAdding } from '../../stores/adding.ts';
import { AddIcon } from './navigation-icons.tsx';

/** Adds an experience by hand, from every screen. */
export function AddButton() {
  const { shell } = useMessages();
  return (
    <Button look="primary" onClick={() => openAdding()}>
      <AddIcon />
      {shell.add}
    </Button>
  );
}
