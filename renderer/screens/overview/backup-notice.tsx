import { Link } from 'wouter';
import { ExactTime } from '../../components/exact-time.tsx';
import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { useBackupFailure } from '../../stores/backups.ts';

/** Says that the record is not safe: the last backup could not be made. */
export function BackupNotice() {
  const { safekeeping: words } = useMessages();
  const failure = useBackupFailure();
  if (failure === null) return null;
  return (
    <Notice tone="warning">
      <p>
        {words.failed} <ExactTime at={failure.at} />
      </p>
      <p className="small">
        {words.reason[failure.reason]} <Link href="/safekeeping">{words.title}</Link>
      </p>
    </Notice>
  );
}
