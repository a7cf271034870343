import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field, FieldList } from '../../../components/field-list.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { useAskedInAddress } from '../../../components/use-asked-in-address.ts';
import { desktop, isDesktop } from '../../../desktop.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { backups } from '../../../stores/backups.ts';
import { status } from '../../../stores/status.ts';
import { MoveDialog } from './move-dialog.tsx';
import { MoveFailure } from './move-failure.tsx';

type WhereItLiesProps = {
  readonly folder: string;
  /** Why it could not be moved the last time. */
  readonly moveFailure: string | null;
};

/** In plain words where the record is, its backups and its keys, and how it moves. */
export function WhereItLies({ folder, moveFailure }: WhereItLiesProps) {
  const { safekeeping: words } = useMessages();
  const kept = backups.use();
  const current = status.use();
  const [isAsked, drop] = useAskedInAddress('move');
  const [isOpened, setOpened] = useState(false);
  const [hasMoved, setMoved] = useState(false);

  const close = () => {
    setOpened(false);
    drop();
  };

  return (
    <div className="card">
      <h3>{words.where}</h3>
      <p>{words.whereText}</p>
      <FieldList>
        <Field label={words.record}>
          <dd>
            <bdi>{folder}</bdi>
          </dd>
          <dd>{words.recordText}</dd>
        </Field>
        {kept.phase === 'ready' && (
          <Field label={words.backups}>
            <dd>
              <bdi>{kept.value.settings.folder}</bdi>
            </dd>
          </Field>
        )}
        {current.phase === 'ready' && (
          <Field label={words.keys}>
            <dd>{words.keysIn[current.value.secretsIn]}</dd>
          </Field>
        )}
      </FieldList>
      <div className="row-of-buttons">
        {isDesktop && (
          <Button look="small" onClick={() => void desktop.showDataFolder()}>
            {words.showFolder}
          </Button>
        )}
        <Button
          look="small"
          onClick={() => {
            setMoved(false);
            setOpened(true);
          }}
        >
          {words.move}
        </Button>
      </div>
      {hasMoved && (
        <Notice tone="good" role="status">
          <p>
            <PhraseText parts={words.moved(folder)} />
          </p>
        </Notice>
      )}
      {moveFailure !== null && <MoveFailure detail={moveFailure} />}
      <p className="muted small">{words.otherComputer}</p>
      {(isOpened || isAsked) && <MoveDialog present={folder} onMoved={() => setMoved(true)} onClose={close} />}
    </div>
  );
}
