import { Link } from 'wouter';
import type { Destination } from '../../../../server/contract/sharing/destination.ts';
import { useMessages } from '../../../messages/use-messages.ts';

/** How things stand at a glance; what was refused leads to where something can be done about it. */
export function DestinationCounts({ destination }: { readonly destination: Destination }) {
  const { destination: words } = useMessages();
  const { id, waiting, sent, refused, withdrawn } = destination;
  return (
    <ul className="counts">
      <li>{words.sent(sent)}</li>
      <li>{words.waiting(waiting)}</li>
      <li>
        {refused === 0 ? (
          words.refused(refused)
        ) : (
          <Link className="count-refused" href={`/ledger?destination=${id}&state=refused`}>
            {words.refusedLink(refused)}
          </Link>
        )}
      </li>
      {withdrawn > 0 && <li>{words.withdrawn(withdrawn)}</li>}
    </ul>
  );
}
