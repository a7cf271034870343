// What courses, pages and people say, in the languages in which this learner learns.
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { ja } from './words/ja.ts';

/** In all texts `%` stands for the subject. */
export type Words = {
  readonly language: string;
  /** The same subjects in the same order in every language. */
  readonly subjects: readonly string[];
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  readonly pages: readonly string[];
  readonly questions: readonly { readonly text: string; readonly choices: readonly string[] }[];
  /** What a learner writes, or an instructor about it. */
  readonly reflections: readonly string[];
};

/** The learner's own language more often than the others. */
export const languages: readonly Words[] = [en, en, en, es, es, es, es, de, de, fr, ja, ar];

export { en as english };
