import type { IssuedCredential } from '../../../server/contract/credential.ts';
import { Button } from '../../components/button.tsx';
import { CopyField } from '../../components/copy-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { useMessages } from '../../messages/use-messages.ts';

type SecretDialogProps = {
  readonly issued: IssuedCredential;
  readonly endpoint: string;
  readonly onClose: () => void;
};

/** Shows a secret that will not be told again; only its own button closes it. */
export function SecretDialog({ issued, endpoint, onClose }: SecretDialogProps) {
  const { connect } = useMessages();
  return (
    <Dialog
      title={<PhraseText parts={connect.secretTitle(issued.credential.label)} />}
      actions={
        <Button look="primary" onClick={onClose}>
          {connect.secretKept}
        </Button>
      }
    >
      <Notice tone="warning">
        <p>{connect.secretOnce}</p>
      </Notice>
      <CopyField label={connect.endpoint} value={endpoint} />
      <CopyField label={connect.key} value={issued.credential.key} />
      <CopyField label={connect.secret} value={issued.secret} />
    </Dialog>
  );
}
