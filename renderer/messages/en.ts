import { englishCommon } from './en/common.ts';
import { englishConnect } from './en/connect.ts';
import { englishDelivery } from './en/delivery.ts';
import { englishDestination } from './en/destination.ts';
import { englishProblems } from './en/problems.ts';
import { englishSentence } from './en/sentence.ts';
import { englishShare } from './en/share.ts';
import { englishShell } from './en/shell.ts';
import { englishStatementDetail } from './en/statement-detail.ts';
import { englishTranscript } from './en/transcript.ts';
import type { Formats } from './formats.ts';

/** The shape every language fills: what is missing there does not compile. */
export type Messages = ReturnType<typeof english>;

export function english(formats: Formats) {
  return {
    formats,
    common: englishCommon(),
    connect: englishConnect(),
    delivery: englishDelivery(formats),
    destination: englishDestination(formats),
    problems: englishProblems(),
    sentence: englishSentence(formats),
    share: englishShare(formats),
    shell: englishShell(),
    statementDetail: englishStatementDetail(formats),
    transcript: englishTranscript(formats),
  };
}
