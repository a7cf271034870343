import type { ConnectionTest } from '../../../server/contract/api.ts';
import { Notice } from '../../components/notice.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { OtherSidesWords } from './other-sides-words.tsx';

type ConnectionOutcomeProps = {
  readonly test: ConnectionTest;
  /** The address as the learner gave it. */
  readonly given: string;
};

/** How a test of a connection went, in plain words. */
export function ConnectionOutcome({ test, given }: ConnectionOutcomeProps) {
  const { destination } = useMessages();
  if (test.outcome !== 'connected') {
    return (
      <Notice tone="bad" role="alert">
        <p>{destination.outcome[test.outcome]}</p>
        <OtherSidesWords reason={test.outcome} words={test.words} />
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="good" role="status">
        <p>{destination.connected(test.versions)}</p>
        {test.address !== given && (
          <p>
            <PhraseText parts={destination.mended(test.address)} />
          </p>
        )}
      </Notice>
      {test.unencrypted && (
        <Notice tone="warning">
          <p>{destination.unencrypted}</p>
        </Notice>
      )}
    </>
  );
}
