import type { Backup } from '../../../../server/contract/safekeeping.ts';
import { Button } from '../../../components/button.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { DatedFile } from '../dated-file.tsx';
import type { RestoreSource } from '../restore/restore-dialog.tsx';

type BackupListProps = {
  readonly backups: readonly Backup[];
  readonly onRestore: (source: RestoreSource) => void;
};

/** The backups in the folder, newest first, each with the way back to it. */
export function BackupList({ backups, onRestore }: BackupListProps) {
  const { safekeeping: words } = useMessages();
  if (backups.length === 0) return null;
  return (
    <ul className="safekeeping-rows" aria-label={words.list}>
      {backups.map(({ name, madeAt, length, isEncrypted }) => (
        <DatedFile key={name} name={name} madeAt={madeAt} length={length}>
          {isEncrypted && <span className="chip chip-quiet">{words.encrypted}</span>}
          <Button
            look="small"
            aria-label={words.restoreNamed(name)}
            onClick={() => onRestore({ file: name, name, isEncrypted })}
          >
            {words.restoreThis}
          </Button>
        </DatedFile>
      ))}
    </ul>
  );
}
