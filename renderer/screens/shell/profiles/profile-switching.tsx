import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { closeProfileSwitch, useProfileSwitch } from '../../../stores/profile-switch.ts';

/** Stays over the page while another record is opened, and says why when that was not possible. */
export function ProfileSwitching() {
  const { profiles: words, common } = useMessages();
  const current = useProfileSwitch();
  switch (current.phase) {
    case 'none':
      return null;
    case 'opening':
      return (
        <Dialog title={<PhraseText parts={words.opening(current.name)} />} actions={null}>
          <p role="status">{words.openingText}</p>
        </Dialog>
      );
    default:
      return (
        <Dialog
          title={<PhraseText parts={words.notOpened(current.name)} />}
          onEscape={closeProfileSwitch}
          actions={<Button onClick={closeProfileSwitch}>{common.close}</Button>}
        >
          {current.phase === 'refused' ? (
            <FailureNotice failure={current.failure} />
          ) : (
            <Notice tone="bad" role="alert">
              <p>{words.openedBefore}</p>
              <p className="small" lang="en">
                <code>{current.detail}</code>
              </p>
            </Notice>
          )}
        </Dialog>
      );
  }
}
