import { parseTimestamp } from '../../server/contract/xapi/timestamp.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useNow } from './use-now.ts';

/** "3 hours ago", with the exact moment at hand; keeps up with the clock. */
export function RelativeTime({ at }: { readonly at: string }) {
  const { formats } = useMessages();
  const now = useNow();
  const moment = parseTimestamp(at);
  return (
    <time dateTime={at} title={formats.dateTime(at)}>
      {moment === undefined ? at : formats.relative(moment, now)}
    </time>
  );
}
