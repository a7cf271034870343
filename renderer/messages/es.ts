import { spanishAgent } from './es/agent.ts';
import { spanishCommon } from './es/common.ts';
import { spanishConnect } from './es/connect.ts';
import { spanishConnection } from './es/connection.ts';
import { spanishCriteria } from './es/criteria.ts';
import { spanishDestination } from './es/destination.ts';
import { spanishForm } from './es/form.ts';
import { spanishLedger } from './es/ledger.ts';
import { spanishProblems } from './es/problems.ts';
import { spanishRule } from './es/rule.ts';
import { spanishSentence } from './es/sentence.ts';
import { spanishShare } from './es/share.ts';
import { spanishShell } from './es/shell.ts';
import { spanishSource } from './es/source.ts';
import { spanishStatementDetail } from './es/statement-detail.ts';
import { spanishTranscript } from './es/transcript.ts';
import type { Messages } from './en.ts';
import type { Formats } from './formats.ts';

export function spanish(formats: Formats): Messages {
  return {
    formats,
    agent: spanishAgent(),
    common: spanishCommon(),
    connect: spanishConnect(),
    connection: spanishConnection(formats),
    criteria: spanishCriteria(),
    destination: spanishDestination(formats),
    form: spanishForm(formats),
    ledger: spanishLedger(formats),
    problems: spanishProblems(),
    rule: spanishRule(),
    sentence: spanishSentence(formats),
    share: spanishShare(formats),
    shell: spanishShell(formats),
    source: spanishSource(formats),
    statementDetail: spanishStatementDetail(formats),
    transcript: spanishTranscript(formats),
  };
}
