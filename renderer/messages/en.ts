import { englishAgent } from './en/agent.ts';
import { englishCommon } from './en/common.ts';
import { englishConnect } from './en/connect.ts';
import { englishConnection } from './en/connection.ts';
import { englishCriteria } from './en/criteria.ts';
import { englishDestination } from './en/destination.ts';
import { englishForm } from './en/form.ts';
import { englishLedger } from './en/ledger.ts';
import { englishProblems } from './en/problems.ts';
import { englishRule } from './en/rule.ts';
import { englishSentence } from './en/sentence.ts';
import { englishShare } from './en/share.ts';
import { englishShell } from './en/shell.ts';
import { englishSource } from './en/source.ts';
import { englishStatementDetail } from './en/statement-detail.ts';
import { englishTranscript } from './en/transcript.ts';
import type { Formats } from './formats.ts';

/** The shape every language fills: what is missing there does not compile. */
export type Messages = ReturnType<typeof english>;

export function english(formats: Formats) {
  return {
    formats,
    agent: englishAgent(),
    common: englishCommon(),
    connect: englishConnect(),
    connection: englishConnection(formats),
    criteria: englishCriteria(),
    destination: englishDestination(formats),
    form: englishForm(formats),
    ledger: englishLedger(formats),
    problems: englishProblems(),
    rule: englishRule(),
    sentence: englishSentence(formats),
    share: englishShare(formats),
    shell: englishShell(formats),
    source: englishSource(formats),
    statementDetail: englishStatementDetail(formats),
    transcript: englishTranscript(formats),
  };
}
