import type { Backup } from '../../../../server/contract/safekeeping.ts';
import { Button } from '../../../components/button.tsx';
import { ExactTime } from '../../../components/exact-time.tsx';
import { saySize } from '../../../messages/size.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import type { RestoreSource } from '../restore/restore-dialog.tsx';

type BackupListProps = {
  readonly backups: readonly Backup[];
  readonly onRestore: (source: RestoreSource) => void;
};

/** The backups in the folder, newest first, each with the way back to it. */
export function BackupList({ backups, onRestore }: BackupListProps) {
  const { safekeeping: words, formats } = useMessages();
  if (backups.length === 0) return null;
  return (
    <ul className="safekeeping-rows" aria-label={words.list}>
      {backups.map(({ name, madeAt, length, isEncrypted }) => (
        <li key={name}>
          <span className="safekeeping-what">
            <span>
              <ExactTime at={madeAt} />
            </span>
            <span className="muted small">
              <bdi>{name}</bdi> · {saySize(length, formats)}
            </span>
          </span>
          {isEncrypted && <span className="chip chip-quiet">{words.encrypted}</span>}
          <Button
            look="small"
            aria-label={words.restoreNamed(name)}
            onClick={() => onRestore({ file: name, name, isEncrypted })}
          >
            {words.restoreThis}
          </Button>
        </li>
      ))}
    </ul>
  );
}
