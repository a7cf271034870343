import { spanishCommon } from './es/common.ts';
import { spanishConnect } from './es/connect.ts';
import { spanishDelivery } from './es/delivery.ts';
import { spanishDestination } from './es/destination.ts';
import { spanishProblems } from './es/problems.ts';
import { spanishSentence } from './es/sentence.ts';
import { spanishShare } from './es/share.ts';
import { spanishShell } from './es/shell.ts';
import { spanishStatementDetail } from './es/statement-detail.ts';
import { spanishTranscript } from './es/transcript.ts';
import type { Messages } from './en.ts';
import type { Formats } from './formats.ts';

export function spanish(formats: Formats): Messages {
  return {
    formats,
    common: spanishCommon(),
    connect: spanishConnect(),
    delivery: spanishDelivery(formats),
    destination: spanishDestination(formats),
    problems: spanishProblems(),
    sentence: spanishSentence(formats),
    share: spanishShare(formats),
    shell: spanishShell(),
    statementDetail: spanishStatementDetail(formats),
    transcript: spanishTranscript(formats),
  };
}
