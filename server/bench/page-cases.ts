// What the page asks for while the learner looks around.
import { experienceKinds } from '../contract/experience.ts';
import { typedWords } from './typed-words.ts';

export type PageCase = {
  readonly name: string;
  /** Of its API, with query. */
  readonly paths: readonly string[];
};

/** What the lists of the page ask for first. */
const firstWindow = { from: '0', count: '100' };

/** `count` requests for each case. */
export function pageCases(count: number): PageCase[] {
  const typed = typedWords(count);
  const some = Array.from({ length: count }, (_, index) => index);
  const path = (resource: string, parameters: Readonly<Record<string, string>>) =>
    `/api/${resource}?${new URLSearchParams({ ...parameters, language: 'es' })}`;
  return [
    { name: 'overview', paths: some.map(() => path('overview', {})) },
    { name: 'experiences', paths: some.map(() => path('experiences', firstWindow)) },
    { name: 'experiences by words', paths: typed.map((words) => path('experiences', { words, ...firstWindow })) },
    {
      name: 'experiences by kind',
      paths: some.map((index) =>
        path('experiences', { kind: experienceKinds[index % experienceKinds.length] ?? 'other', ...firstWindow }),
      ),
    },
    { name: 'find everywhere', paths: typed.map((words) => path('find', { words })) },
    { name: 'search as you type', paths: typed.map((words) => path('transcript', { words, ...firstWindow })) },
  ];
}
