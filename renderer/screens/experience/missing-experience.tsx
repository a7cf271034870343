import { Link } from 'wouter';
import { BlankSlate } from '../../components/blank-slate.tsx';
import { buttonClass } from '../../components/button.tsx';
import { useMessages } from '../../messages/use-messages.ts';

/** The address names no experience that is in the record. */
export function MissingExperience() {
  const { experienceScreen: words } = useMessages();
  return (
    <BlankSlate heading="h1" title={words.notFoundTitle} text={words.notFoundText}>
      <div className="row-of-buttons">
        <Link className={buttonClass('primary')} href="/transcript">
          {words.toTranscript}
        </Link>
        <Link className={buttonClass()} href="/removed">
          {words.toRemoved}
        </Link>
      </div>
    </BlankSlate>
  );
}
