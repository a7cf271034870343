import './connection-outcome.css';
import { useEffect, useRef } from 'react';
import type { ConnectionTest } from '../../../server/contract/sharing/remote.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { Notice } from '../notice.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { OtherSidesWords } from './other-sides-words.tsx';

type ConnectionOutcomeProps = {
  readonly test: ConnectionTest;
  /** The address as the learner gave it. */
  readonly given: string;
  /** What the login has to permit there. */
  readonly purpose: 'send' | 'fetch';
};

/** How a test of a connection went, in plain words. */
export function ConnectionOutcome({ test, given, purpose }: ConnectionOutcomeProps) {
  const { connection } = useMessages();
  const element = useRef<HTMLDivElement>(null);

  // In a long form it would come in where nobody looks.
  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest' });
  }, [test]);

  if (test.outcome !== 'connected') {
    const { outcome, reason, words } = test;
    return (
      <div ref={element}>
        <Notice tone="bad" role="alert">
          <p>{outcome === 'not-permitted' ? connection.notPermitted[purpose] : connection.outcome[outcome]}</p>
          {reason !== null && <p>{connection.reason[reason]}</p>}
          <OtherSidesWords kind={outcome} words={words} />
        </Notice>
      </div>
    );
  }
  return (
    <div ref={element} className="connection-outcome">
      <Notice tone="good" role="status">
        <p>{connection.connected(test.versions)}</p>
        {test.address !== given && (
          <p>
            <PhraseText parts={connection.mended(test.address)} />
          </p>
        )}
      </Notice>
      {test.unencrypted && (
        <Notice tone="warning">
          <p>{connection.unencrypted}</p>
        </Notice>
      )}
    </div>
  );
}
