import './verdict.css';
import '../chip.css';
import type { BadgeVerdict } from '../../../server/contract/importing.ts';
import { parseTimestamp } from '../../../server/contract/xapi/timestamp.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { CheckIcon, InfoIcon, WarningIcon } from '../icons.tsx';
import { useNow } from '../use-now.ts';
import { sayVerdict } from './say-verdict.ts';

const looks = {
  confirmed: { className: 'chip chip-good', Icon: CheckIcon },
  intact: { className: 'chip', Icon: InfoIcon },
  unsigned: { className: 'chip', Icon: InfoIcon },
  unchecked: { className: 'chip', Icon: InfoIcon },
  changed: { className: 'chip chip-bad', Icon: WarningIcon },
} as const;

/** Whether what somebody attested can be relied on, in a word or two and in plain sentences. */
export function CredentialVerdict({ verdict }: { readonly verdict: BadgeVerdict }) {
  const { credential: words, formats } = useMessages();
  const now = useNow();
  const { className, Icon } = looks[verdict.signature];
  const { sentences, validity } = sayVerdict(verdict, now, words, (time) =>
    formats.day(parseTimestamp(time) ?? 0, now),
  );
  return (
    <div className="verdict">
      <p className="chips">
        <span className={className}>
          <Icon />
          {words.signature[verdict.signature].title}
        </span>
        {validity !== undefined && (
          <span className="chip chip-bad">
            <WarningIcon />
            {words[validity]}
          </span>
        )}
      </p>
      <p className="small muted">{sentences.join(' ')}</p>
      {verdict.detail !== '' && (
        <p className="small muted">
          {words.detail}: <bdi lang="en">{verdict.detail}</bdi>
        </p>
      )}
    </div>
  );
}
