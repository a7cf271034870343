import { desktop, isDesktop } from '../../desktop.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { useConnection } from '../../stores/connection.ts';
import { status } from '../../stores/status.ts';

/** One quiet line: where Cairn records. */
export function StatusLine() {
  const { shell, common, formats } = useMessages();
  const stream = useConnection((connection) => connection.stream);
  const current = status.use();
  return (
    <footer className="status-line" aria-label={shell.status}>
      {stream === 'open' && current.phase === 'ready' ? (
        <>
          {shell.recordingAt} <code>{current.value.endpoint}</code>{' '}
          {isDesktop && (
            <button type="button" title={current.value.dataFolder} onClick={() => void desktop.showDataFolder()}>
              {shell.showDataFolder}
            </button>
          )}
          {current.value.reading !== null && (
            <span className="status-line-reading">
              {common.readingShort(formats.wholePercent(current.value.reading))}
            </span>
          )}
        </>
      ) : stream === 'lost' ? (
        shell.notRecording
      ) : (
        shell.connecting
      )}
    </footer>
  );
}
