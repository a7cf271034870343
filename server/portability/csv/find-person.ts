import type { CsvMapping } from '../../contract/csv-mapping.ts';
import { foldWords } from '../../contract/csv/fold-text.ts';
import { samePerson } from '../../contract/csv/understand-row.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import { personWords, titleWords } from './column-words.ts';
import type { ColumnProfile } from './profile-columns.ts';

export type FoundPerson = {
  /** Columns that say whose row it is. */
  readonly columns: readonly ColumnProfile[];
  readonly question: CsvMapping['person'];
};

/** Whose rows are the learner's: all where only one person is named, else those that name one of their identities. */
export function findPerson(columns: readonly ColumnProfile[], agents: readonly Agent[]): FoundPerson {
  const ranked = columns
    .map((column) => ({ column, rank: rankOf(column) }))
    .filter(({ rank }) => rank !== -1)
    .toSorted((one, other) => one.rank - other.rank);
  const isNameAlone = ranked.every(({ rank }) => rank === personWords.length - 1);
  const hasTitle = columns.some(({ name }) => titleWords.slice(0, -1).some((word) => word.test(foldWords(name))));
  // "Name" is that of a course where nothing else in the table is.
  if (isNameAlone && !hasTitle) return { columns: [], question: null };
  const people = ranked.map(({ column }) => column).filter(({ filled }) => filled > 0);
  return { columns: people, question: questionOf(people, agents) };
}

function rankOf({ name, addresses, filled, dates }: ColumnProfile): number {
  if (filled > 0 && addresses >= filled * 0.8) return 0;
  return dates > 0 ? -1 : personWords.findIndex((word) => word.test(foldWords(name)));
}

function questionOf(people: readonly ColumnProfile[], agents: readonly Agent[]): CsvMapping['person'] {
  const several = people.filter(
    ({ values }) => values === undefined || values.filter((text) => text !== '').length > 1,
  );
  for (const { name, values = [] } of several) {
    const value = values.find((text) => agents.some((agent) => isNamed(agent, text)));
    if (value !== undefined) return { column: name, value };
  }
  const [best] = several;
  return best === undefined ? null : { column: best.name, value: '' };
}

function isNamed(agent: Agent, text: string): boolean {
  const names = [agent.mbox?.replace(/^mailto:/i, ''), agent.account?.name, agent.openid, agent.name];
  return names.some((name) => name !== undefined && name.trim() !== '' && samePerson(name, text));
}
