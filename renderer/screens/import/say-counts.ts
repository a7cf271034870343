import type { Import } from '../../../server/contract/importing.ts';
import { countStatements } from '../../messages/count-statements.ts';
import type { ImportMessages } from '../../messages/en/import.ts';
import type { Formats } from '../../messages/formats.ts';

const factNames = ['present', 'different', 'removed', 'attachments', 'documents', 'badges', 'problems'] as const;

/** What beside new Statements an import holds, as far as there is something. */
export function sayFacts({ counts }: Pick<Import, 'counts'>, words: ImportMessages): readonly string[] {
  return factNames.filter((fact) => counts[fact] > 0).map((fact) => words.facts[fact](counts[fact]));
}

/** The numbers of one import in a line of the history. */
export function sayCounts(kept: Import, words: ImportMessages, formats: Formats): readonly string[] {
  const { counts, state } = kept;
  const isKnown = state !== 'receiving' && state !== 'reading' && state !== 'asking';
  if (!isKnown) return [];
  const { present, different, badges, problems } = counts;
  return [
    countStatements(counts.fresh, formats),
    ...(present > 0 ? [words.facts.present(present)] : []),
    ...(different > 0 ? [words.facts.different(different)] : []),
    ...(badges > 0 ? [words.facts.badges(badges)] : []),
    ...(problems > 0 ? [words.facts.problems(problems)] : []),
  ];
}
