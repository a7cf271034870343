/** How the rows of a table become Statements. */

/** `windows-1252` is taken where it is not UTF-8: then letters such as é may be wrong. */
export type CsvEncoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** A table as it stands in a file. */
export type CsvTable = {
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly encoding: CsvEncoding;
  /** No two have the same name: the second `Date` is `Date (2)`, one without a name `#3`. */
  readonly columns: readonly string[];
  /** The first 10 rows, a text for each column. */
  readonly rows: readonly (readonly string[])[];
  readonly rowCount: number;
  /**
   * Of each column its different texts, trimmed, in the order in which they come up: the people and the words that
   * there are. None where they are more than 100, or longer than 100 characters.
   */
  readonly values: readonly (readonly string[])[];
  /** Rows of LRSs that can be read without being explained. */
  readonly known: 'sql-lrs' | 'learning-locker' | null;
};

/** What a column holds; a column that is not named is kept in an extension or left out. */
export type CsvMapping = {
  /** Whose rows are taken: where this column holds this value, which is empty until it is said. Null: all are the learner's. */
  readonly person: { readonly column: string; readonly value: string } | null;
  /** What was done: its title. */
  readonly title: string | null;
  /** The title of all rows where no column has it, such as the course of a completion report. */
  readonly fixedTitle: string;
  /** The id of what was done, where a column has one. */
  readonly activity: string | null;
  readonly when: string | null;
  /** In which order the date stands where that cannot be told: 15/04/2024 or 04/15/2024. */
  readonly dayFirst: boolean;
  /** The IANA zone of times without one. */
  readonly zone: string;
  /** The verb of all rows, an IRI of the list that adding by hand offers. */
  readonly verb: string;
  /**
   * A column that says how it ended, and what its words mean, trimmed. Rows that mean `nothing` make no Statement, a row
   * with a word that is not here is named as a problem.
   */
  readonly status: { readonly column: string; readonly meanings: Readonly<Record<string, CsvMeaning>> } | null;
  readonly score: string | null;
  /** Of the scores, where no column has them. */
  readonly scoreMin: number | null;
  readonly scoreMax: number | null;
  readonly duration: { readonly column: string; readonly unit: 'hours' | 'minutes' | 'seconds' | 'clock' } | null;
  /** Of what was done. */
  readonly description: string | null;
  /** What the learner made of it; becomes the response, as in adding by hand. */
  readonly comment: string | null;
  /** Columns that are kept as they are, in an extension of the result. */
  readonly kept: readonly string[];
};

export const csvMeanings = ['completed', 'passed', 'failed', 'attended', 'begun', 'nothing'] as const;

export type CsvMeaning = (typeof csvMeanings)[number];
