import './statement-panel.css';
import { useEffect, useRef } from 'react';
import type { StatementDetail } from '../../../../server/contract/statement-detail.ts';
import { CredentialOfStatement } from '../../../components/credential/credential-of-statement.tsx';
import { CloseIcon } from '../../../components/icons.tsx';
import { JsonView } from '../../../components/json/json-view.tsx';
import { ResourceView } from '../../../components/resource-view.tsx';
import { StatementSentence } from '../../../components/sentence/statement-sentence.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { StatementByHand } from './statement-by-hand.tsx';
import { StatementDeliveries } from './statement-deliveries.tsx';
import { StatementFieldList } from './statement-field-list.tsx';
import { statementFields } from './statement-fields.ts';
import { StatementFiles } from './statement-files.tsx';
import { StatementProvenance } from './statement-provenance.tsx';
import { StatementRemoval } from './statement-removal.tsx';
import { StatementVoiding } from './statement-voiding.tsx';
import { useStatementDetail } from './use-statement-detail.ts';

type StatementPanelProps = {
  readonly id: string;
  /** The reader goes on here, not in the list. */
  readonly takesFocus: boolean;
  /** It covers the list, so that nothing else can be read. */
  readonly isOver: boolean;
  readonly onClose: () => void;
};

/** One Statement in full, beside the list. */
export function StatementPanel({ id, takesFocus, isOver, onClose }: StatementPanelProps) {
  const { statementDetail: words } = useMessages();
  const [detail, reload] = useStatementDetail(id);
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    if (takesFocus) panel.current?.focus();
  }, [id, takesFocus]);

  return (
    <aside
      ref={panel}
      className="statement-panel"
      aria-label={words.panel}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {isOver && <h1 className="visually-hidden">{words.panel}</h1>}
      <button type="button" className="statement-panel-close" aria-label={words.close} onClick={onClose}>
        <CloseIcon />
      </button>
      <ResourceView resource={detail} onRetry={reload}>
        {(value) => <StatementContent detail={value} onClose={onClose} />}
      </ResourceView>
    </aside>
  );
}

type StatementContentProps = Pick<StatementPanelProps, 'onClose'> & { readonly detail: StatementDetail };

function StatementContent({ detail, onClose }: StatementContentProps) {
  const messages = useMessages();
  const { statementDetail: words } = messages;
  const { main, other } = statementFields(detail, messages, navigator.languages);
  return (
    <>
      <h2 className="statement-panel-sentence">
        <span className={detail.voiding === null ? undefined : 'is-voided'}>
          <StatementSentence summary={detail.summary} />
        </span>
      </h2>
      {detail.voiding && <StatementVoiding voiding={detail.voiding} />}
      {detail.isByHand && <StatementByHand id={detail.summary.id} />}
      <StatementFieldList fields={main} />
      {detail.files.length > 0 && <StatementFiles files={detail.files} />}
      {detail.files.some(({ isCredential }) => isCredential) && <CredentialOfStatement id={detail.summary.id} />}
      {detail.fetchedFrom && <StatementProvenance provenance={detail.fetchedFrom} />}
      {detail.deliveries.length > 0 && (
        <StatementDeliveries statementId={detail.summary.id} deliveries={detail.deliveries} />
      )}
      <StatementRemoval id={detail.summary.id} onRemoved={onClose} />
      {other.length > 0 && (
        <>
          <h3>{words.other}</h3>
          <StatementFieldList fields={other} />
        </>
      )}
      <JsonView json={detail.json} />
    </>
  );
}
