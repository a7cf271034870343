import type { Signer } from '../signing/signer.ts';
import type { PaperLanguage } from '../paper/words/choose-words.ts';
import { choosePaperLanguage } from '../paper/words/choose-words.ts';
import type { Canonizer } from './canonizer.ts';
import type { SelfAssertedWords } from './self-asserted-words.ts';
import { selfAssertedWords } from './self-asserted-words.ts';

/** What the credentials of one export have in common. */
export type MakingCredentials = {
  /** What the learner is called; empty where nobody knows. */
  readonly holder: string;
  readonly signer: Pick<Signer, 'did' | 'privateKey'>;
  /** In milliseconds since 1970. */
  readonly madeAt: number;
  /** The reader's, best first. */
  readonly languages: readonly string[];
  /** IANA. */
  readonly zone: string;
  /** SHA-256 of a Statement exactly as it is kept, by its id, in hexadecimal digits; undefined where it is gone. */
  readonly statementHash: (id: string) => string | undefined;
  readonly canonizer: Canonizer;
};

/** The same, with the words of the language. */
export type Wording = { readonly holder: string; readonly words: SelfAssertedWords; readonly language: PaperLanguage };

export function wordingOf({ holder, languages, zone }: MakingCredentials): Wording {
  const language = choosePaperLanguage(languages, zone);
  const words = selfAssertedWords(language.tag);
  return { holder: holder.trim() === '' ? words.learner : holder.trim(), words, language };
}
