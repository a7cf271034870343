import type { NetworkReason, RemoteTrouble } from '../../../../server/contract/sharing/remote.ts';
import { Button } from '../../../components/button.tsx';
import { OtherSidesWords } from '../../../components/connection/other-sides-words.tsx';
import { Notice } from '../../../components/notice.tsx';
import { RelativeTime } from '../../../components/relative-time.tsx';
import { useMessages } from '../../../messages/use-messages.ts';

type DestinationTroubleProps = {
  readonly name: string;
  readonly trouble: RemoteTrouble;
  readonly onEdit: () => void;
  readonly onTryNow: () => void;
};

/** Troubles of the network that another address could end. */
const reasonsOfTheAddress: ReadonlySet<NetworkReason> = new Set([
  'name-unknown',
  'refused',
  'certificate-untrusted',
  'certificate-other-name',
  'not-encrypted',
]);

/** Why nothing can be sent, and what to do next. */
export function DestinationTrouble({ name, trouble, onEdit, onTryNow }: DestinationTroubleProps) {
  const { destination: words, connection } = useMessages();
  const { kind, reason, words: theirs, since, nextAttemptAt } = trouble;
  const isEditUseful = reason === null ? kind !== 'busy' && kind !== 'unreachable' : reasonsOfTheAddress.has(reason);
  return (
    <Notice tone="warning">
      <p>{words.trouble[kind]}</p>
      {reason !== null && <p>{connection.reason[reason]}</p>}
      <OtherSidesWords kind={kind} words={theirs} />
      <p className="small">
        {words.since}: <RelativeTime at={since} />
        {nextAttemptAt !== null && (
          <>
            {' · '}
            {words.nextAttempt}: <RelativeTime at={nextAttemptAt} />
          </>
        )}
      </p>
      <div className="row-of-buttons">
        {isEditUseful && (
          <Button look="small" onClick={onEdit}>
            {words.checkSettings}
          </Button>
        )}
        <Button look="small" aria-label={words.tryNowNamed(name)} onClick={onTryNow}>
          {words.tryNow}
        </Button>
      </div>
    </Notice>
  );
}
