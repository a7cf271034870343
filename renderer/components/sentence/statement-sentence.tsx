import type { StatementSummary } from '../../../server/contract/statement-summary.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { PhraseText } from '../phrase-text.tsx';
import { describeStatement } from './describe-statement.ts';

export function StatementSentence({ summary }: { readonly summary: StatementSummary }) {
  const { sentence, formats } = useMessages();
  return <PhraseText parts={describeStatement(summary, sentence, formats)} />;
}
