import './shell.css';
import { BlankSlate } from '../../components/blank-slate.tsx';
import { useMessages } from '../../messages/use-messages.ts';

export function SignedOut() {
  const { shell } = useMessages();
  return (
    <main className="signed-out">
      <BlankSlate heading="h1" title={shell.signedOutTitle} text={shell.signedOutText} />
    </main>
  );
}
