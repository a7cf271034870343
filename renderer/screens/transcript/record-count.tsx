import { useMessages } from '../../messages/use-messages.ts';
import { useExperienceList } from '../../stores/experience-list.ts';
import { useStatementList } from '../../stores/statement-list.ts';
import type { RecordView } from './use-record-address.ts';

/** How many there are, or match. */
export function RecordCount({ view }: { readonly view: RecordView }) {
  const { transcript: words } = useMessages();
  const statements = useStatementList((state) => state);
  const experiences = useExperienceList((state) => state);
  const { phase, filter, total, hasMore, isBehind } = view === 'statements' ? statements : experiences;
  const count =
    filter === ''
      ? (view === 'statements' ? words.total : words.totalExperiences)(total)
      : (hasMore ? words.matchingMore : words.matching)(total);
  return (
    <span className="transcript-count muted" role="status">
      {phase === 'ready' && (isBehind ? `${count}. ${words.stillReading}` : count)}
    </span>
  );
}
