import type {
  StatementSummary,
  SummarisedObject,
  SummarisedResult,
} from '../../../server/contract/statement-summary.ts';
import type { SentenceMessages } from '../../messages/en/sentence.ts';
import type { Formats } from '../../messages/formats.ts';
import { knownVerb, lastSegment } from '../../messages/known-verb.ts';
import type { KnownVerb } from '../../messages/known-verb.ts';
import { emphasis, name } from '../../messages/phrase.ts';
import type { Part, Phrase } from '../../messages/phrase.ts';

/** The one plain sentence that says what a Statement says: "Ana answered Question 3 correctly, 80%, in Algebra I". */
export function describeStatement(summary: StatementSummary, words: SentenceMessages, formats: Formats): Phrase {
  const known = knownVerb(summary.verb.id);
  const { result } = summary;
  return words.arrange({
    actor: summary.actor === null ? undefined : nameOr(summary.actor, words.somebody),
    verb: sayVerb(summary.verb, words),
    object: sayObject(summary.object, words),
    correctness: known === 'answered' ? result?.success : undefined,
    details: result === undefined ? [] : sayResult(result, known, words, formats),
    within: isBlank(summary.within) ? undefined : name(summary.within),
  });
}

function sayVerb(verb: StatementSummary['verb'], words: SentenceMessages): Part | string {
  const known = knownVerb(verb.id);
  if (known !== undefined) return words.verbs[known];
  if (!isBlank(verb.display)) return name(verb.display);
  const segment = lastSegment(verb.id).replace(/[-_]+/g, ' ');
  return isBlank(segment) ? words.didSomething : name(segment);
}

/** The verb alone, as it stands in the sentence. */
export function verbText(verb: StatementSummary['verb'], words: SentenceMessages): string {
  const said = sayVerb(verb, words);
  return typeof said === 'string' ? said : said.text;
}

function sayObject(object: SummarisedObject, words: SentenceMessages): Phrase {
  switch (object.kind) {
    case 'activity':
    case 'person':
      return [isBlank(object.name) ? { kind: 'text', text: words.something } : emphasis(object.name)];
    case 'statement':
      return words.otherStatement(emphasis(object.id.slice(0, 8)));
    case 'sub-statement':
      return words.plan(nameOr(object.actor, words.somebody), sayVerb(object.verb, words), emphasis(object.name));
  }
}

/** Verbs that already tell how it went. */
const tellSuccess: ReadonlySet<KnownVerb | undefined> = new Set([
  'answered',
  'passed',
  'failed',
  'mastered',
  'satisfied',
  'waived',
]);

/** Verbs after which the reader wonders whether it came to an end. */
const leaveEndOpen: ReadonlySet<KnownVerb | undefined> = new Set([
  'attempted',
  'exited',
  'left',
  'terminated',
  'ended',
  'suspended',
  'paused',
]);

/** Verbs of moments, where a duration says nothing. */
const momentary: ReadonlySet<KnownVerb | undefined> = new Set([
  'answered',
  'initialized',
  'interacted',
  'launched',
  'scored',
  'started',
  'seeked',
]);

function sayResult(
  result: SummarisedResult,
  known: KnownVerb | undefined,
  words: SentenceMessages,
  formats: Formats,
): readonly string[] {
  const { success, completion, duration } = result;
  const details = [
    success === undefined || tellSuccess.has(known) ? undefined : success ? words.successful : words.unsuccessful,
    completion === undefined || !leaveEndOpen.has(known) ? undefined : completion ? words.finished : words.notFinished,
    sayScore(result, words, formats),
    duration === undefined || momentary.has(known) ? undefined : formats.duration(duration),
  ];
  return details.filter((detail) => detail !== undefined);
}

/** A share of the whole where that can be told, else the points. */
export function sayScore(
  { scaled, raw, max }: SummarisedResult,
  words: SentenceMessages,
  formats: Formats,
): string | undefined {
  if (scaled !== undefined) return formats.percent(scaled);
  if (raw === undefined) return undefined;
  return max === undefined ? words.points(raw) : words.scoreOf(raw, max);
}

function nameOr(text: string, fallback: string): Part {
  return isBlank(text) ? { kind: 'text', text: fallback } : name(text);
}

function isBlank(text: string | undefined): text is undefined | '' {
  return text === undefined || name(text).text === '';
}
