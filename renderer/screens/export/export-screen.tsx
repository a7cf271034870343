import './export-screen.css';
import { useMessages } from '../../messages/use-messages.ts';
import { CheckSection } from './check/check-section.tsx';
import { ExportForm } from './export-form.tsx';
import { KeySection } from './key/key-section.tsx';

/** Takes the record out, says who vouches for it, and checks what somebody else vouched for. */
export function ExportScreen() {
  const { export: words } = useMessages();
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      <ExportForm />
      <KeySection />
      <CheckSection />
    </div>
  );
}
