import { parseTimestamp } from '../../server/contract/xapi/timestamp.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useNow } from './use-now.ts';

/** "Yesterday, 10:24", with the second at hand: for what is looked up years later. */
export function ExactTime({ at }: { readonly at: string }) {
  const { formats } = useMessages();
  const now = useNow();
  const moment = parseTimestamp(at);
  return (
    <time dateTime={at} title={formats.dateTime(at)}>
      {moment === undefined ? at : `${formats.day(moment, now)}, ${formats.time(moment)}`}
    </time>
  );
}
