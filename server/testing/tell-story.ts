import type { Statement } from '../contract/xapi/statement.ts';
import { deriveFrom } from './derive-from.ts';
import { sayExperience } from './say-experience.ts';

/** All that is shown of some Statements, one line each; what holds something stands before what it holds. */
export function tellStory(statements: readonly Statement[], languages?: readonly string[]): string[] {
  const all = deriveFrom(statements, languages);
  const lines: string[] = [];
  const tell = (activity: string, indent: string) => {
    const one = all.get(activity);
    if (one === undefined) return;
    if (one.isShown) lines.push(indent + sayExperience(one));
    for (const child of one.children) tell(child, one.isShown ? `${indent}- ` : indent);
  };
  for (const [activity, { parent }] of all) if (parent === null) tell(activity, '');
  return lines;
}
