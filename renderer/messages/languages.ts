// The languages that the page speaks. A language is a file here, named by its tag, whose `messages` fill `Messages`:
// being there is all it takes.
import type { Messages } from './en.ts';
import type { Formats } from './formats.ts';

/** What a file of a language exports as `messages`. */
export type Language = (formats: Formats) => Messages;

const files = import.meta.glob<Language>(['./??.ts', './???.ts'], { eager: true, import: 'messages' });

/** By their tags, such as `es`. */
export const languages: Readonly<Record<string, Language>> = Object.fromEntries(
  Object.entries(files).map(([path, messages]) => [path.slice('./'.length, -'.ts'.length), messages]),
);
