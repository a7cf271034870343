import type { Formats } from '../formats.ts';
import { phrase } from '../phrase.ts';
import type { Part, Phrase } from '../phrase.ts';
import { englishVerbs } from './verbs.ts';

/** What the sentence about a Statement is made of, ready to be put in order. */
export type SentencePieces = {
  /** Undefined: the learner. */
  readonly actor: Part | undefined;
  readonly verb: Part | string;
  readonly object: Phrase;
  /** Right or wrong, for an answer. */
  readonly correctness: boolean | undefined;
  /** Score, duration and the like. */
  readonly details: readonly string[];
  readonly within: Part | undefined;
};

export type SentenceMessages = ReturnType<typeof englishSentence>;

export function englishSentence(formats: Formats) {
  return {
    verbs: englishVerbs,
    somebody: 'Somebody',
    something: 'something without a name',
    didSomething: 'did something with',
    otherStatement: (id: Part): Phrase => phrase`the Statement ${id}`,
    plan: (actor: Part, verb: Part | string, object: Part): Phrase => phrase`that ${actor} ${verb} ${object}`,
    successful: 'successfully',
    unsuccessful: 'without success',
    finished: 'to the end',
    notFinished: 'not to the end',
    scoreOf: (raw: number, max: number) => `${formats.number(raw)} of ${formats.number(max)}`,
    points: (raw: number) => formats.plural(raw, { one: '# point', other: '# points' }),
    arrange: ({ actor, verb, object, correctness, details, within }: SentencePieces): Phrase => {
      const adverb = correctness === undefined ? '' : correctness ? ' correctly' : ' incorrectly';
      const extras = details.map((detail) => `, ${detail}`).join('');
      return phrase`${actor ?? 'You'} ${verb} ${object}${adverb}${extras}${within === undefined ? '' : phrase`, in ${within}`}`;
    },
  };
}
