import { useState } from 'react';
import type { Destination } from '../../../../server/contract/sharing/destination.ts';
import type { Rule } from '../../../../server/contract/sharing/rule.ts';
import { Button } from '../../../components/button.tsx';
import { ResourceView } from '../../../components/resource-view.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { rules } from '../../../stores/rules.ts';
import { EndDialog } from './end-dialog.tsx';
import { RuleCard } from './rule-card.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { blankRule, draftLike } from './rule-draft.ts';
import type { RuleDraft } from './rule-draft.ts';
import { ResumeDialog } from './resume-dialog.tsx';

/** What is shared by itself. */
export function RuleList({ destinations }: { readonly destinations: readonly Destination[] }) {
  const { rule: words } = useMessages();
  const list = rules.use();
  const [making, setMaking] = useState<RuleDraft>();
  const [resuming, setResuming] = useState<Rule>();
  const [ending, setEnding] = useState<Rule>();
  const open = destinations.filter(({ stoppedAt }) => stoppedAt === null);
  const [first] = open;

  return (
    <section aria-labelledby="rules-title">
      <header className="section-head">
        <h2 id="rules-title">{words.title}</h2>
        {first !== undefined && <Button onClick={() => setMaking(blankRule(first.id))}>{words.add}</Button>}
      </header>
      <p className="section-lead muted small">{words.lead}</p>
      <ResourceView resource={list} onRetry={rules.retry}>
        {(value) =>
          value.rules.length === 0 ? (
            <p className="empty-section">{first === undefined ? words.needsDestination : words.none}</p>
          ) : (
            <ul className="cards" aria-label={words.title}>
              {value.rules.map((rule) => (
                <RuleCard
                  key={rule.id}
                  rule={rule}
                  onResume={() => setResuming(rule)}
                  onEnd={() => setEnding(rule)}
                  {...(first === undefined ? {} : { onAgain: () => setMaking(draftLike(rule)) })}
                />
              ))}
            </ul>
          )
        }
      </ResourceView>
      {making && <RuleDialog draft={making} destinations={open} onClose={() => setMaking(undefined)} />}
      {resuming && <ResumeDialog rule={resuming} onClose={() => setResuming(undefined)} />}
      {ending && <EndDialog rule={ending} onClose={() => setEnding(undefined)} />}
    </section>
  );
}
