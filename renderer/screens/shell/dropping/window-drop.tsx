import './window-drop.css';
import { useLocation } from 'wouter';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { beginImport } from '../../../stores/import-sending.ts';
import { ImportIcon } from '../navigation-icons.tsx';
import { useWindowDrop } from './use-window-drop.ts';

/** Files dropped anywhere in the window are imported; while they are held over it this says what will happen. */
export function WindowDrop() {
  const { drop } = useMessages().import;
  const [, navigate] = useLocation();
  const { run, failure } = useAction();
  const held = useWindowDrop(
    (files) =>
      void run(
        () => beginImport(files),
        ({ id }) => navigate(`/import/${encodeURIComponent(id)}`),
      ),
  );
  return (
    <>
      {failure && (
        <div className="window-drop-failure">
          <FailureNotice failure={failure} />
        </div>
      )}
      {held === 'taken' && (
        <div className="window-drop" aria-hidden="true">
          <div className="window-drop-words">
            <ImportIcon />
            <p className="window-drop-title">{drop.title}</p>
            <p>{drop.text}</p>
          </div>
        </div>
      )}
    </>
  );
}
