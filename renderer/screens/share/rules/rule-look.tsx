import { useEffect, useMemo, useState } from 'react';
import type { NewPreview } from '../../../../server/contract/sharing/preview.ts';
import type { NewRule } from '../../../../server/contract/sharing/rule.ts';
import type { LeftOutPart } from '../../../../server/contract/sharing/share-form.ts';
import { ResourceView } from '../../../components/resource-view.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { ofLastMonth } from '../criteria/criteria-draft.ts';
import { PreviewContent } from '../preview/preview-content.tsx';
import { usePreview } from '../preview/use-preview.ts';

type RuleLookProps = {
  readonly rule: NewRule;
  /** Whether all that has to be seen is there to be seen. */
  readonly onSeen: (isSeen: boolean) => void;
  readonly onLeaveOut: (part: LeftOutPart) => void;
};

/** What a rule would have sent last month, and what it sends at once where it begins with what is there already. */
export function RuleLook({ rule, onSeen, onLeaveOut }: RuleLookProps) {
  const { rule: words } = useMessages();
  const [now] = useState(Date.now);
  const [isMonthThere, setMonthThere] = useState(false);
  const [isAllThere, setAllThere] = useState(false);
  const isSeen = isMonthThere && (isAllThere || !rule.existing);

  useEffect(() => onSeen(isSeen), [isSeen, onSeen]);

  const month = useMemo(() => requestOf(rule, ofLastMonth(rule.criteria, now)), [rule, now]);
  const all = useMemo(() => requestOf(rule, rule.criteria), [rule]);

  return (
    <>
      {rule.existing && <Look title={words.all} request={all} onThere={setAllThere} onLeaveOut={onLeaveOut} />}
      <Look title={words.lastMonth} request={month} onThere={setMonthThere} onLeaveOut={onLeaveOut} />
    </>
  );
}

type LookProps = {
  readonly title: string;
  readonly request: NewPreview;
  readonly onThere: (isThere: boolean) => void;
  readonly onLeaveOut: (part: LeftOutPart) => void;
};

function Look({ title, request, onThere, onLeaveOut }: LookProps) {
  const { preview, retry, renew } = usePreview(request);
  const isThere = preview.phase === 'ready';

  useEffect(() => onThere(isThere), [isThere, onThere]);

  return (
    <section className="rule-look" aria-label={title}>
      <h3>{title}</h3>
      <ResourceView resource={preview} onRetry={retry}>
        {(value) => <PreviewContent preview={value} onLeaveOut={onLeaveOut} onGone={renew} />}
      </ResourceView>
    </section>
  );
}

function requestOf({ destinationId, form }: NewRule, criteria: NewRule['criteria']): NewPreview {
  return { destinationId, form, selection: { kind: 'matching', criteria } };
}
