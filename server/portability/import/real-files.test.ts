// Every file of the collection comes in, or is refused, as its README says.
import { describe, expect, it } from 'vitest';
import { hasSharedData, sharedDataFiles, sharedDataPath } from '../../testing/shared-data.ts';
import { startImports } from '../../testing/start-imports.ts';

type Expected = {
  readonly state?: 'ready' | 'failed' | 'asking';
  /** Statements that can be stored. */
  readonly statements?: number;
  readonly attachments?: number;
  /** `line reason` of each. */
  readonly problems?: readonly string[];
};

const refused = (...problems: readonly string[]): Expected => ({ state: 'failed', statements: 0, problems });

/** Files of which something is refused, or of which more is to be said than that all comes in. */
const expected: Readonly<Record<string, Expected>> = {
  'zips/statements-with-attachments.zip': { statements: 2, attachments: 2 },
  'zips/attachment-wrong-bytes.zip': {
    statements: 1,
    attachments: 0,
    problems: ['null wrong-hash', '1 attachment-missing'],
  },
  'zips/badges.zip': { statements: 2 },
  'hostile/traversal.zip': refused('null unsafe-zip'),
  'hostile/bomb-flat.zip': refused('null unsafe-zip'),
  'hostile/truncated.zip': refused('null broken-zip'),
  'hostile/two-names-one-file.zip': refused('null unsafe-zip'),
  'hostile/bom.ndjson': { statements: 6 },
  'hostile/crlf-and-blank-lines.ndjson': { statements: 6 },
  'hostile/broken-line-3.ndjson': { statements: 5, problems: ['3 not-json'] },
  'hostile/truncated-end.ndjson': { statements: 5, problems: ['6 cut-off'] },
  'hostile/latin1.ndjson': refused(...[1, 2, 3, 4, 5, 6].map((line) => `${line} not-utf-8`)),
  'hostile/duplicate-keys.json': refused('1 not-json'),
  'hostile/scaled-just-over.ndjson': { statements: 1, problems: ['1 invalid-statement'] },
  'hostile/dates.ndjson': { statements: 5 },
  'hostile/unicode.ndjson': { statements: 7 },
  'hostile/html-everywhere.ndjson': { statements: 3 },
  'hostile/html-login-page.json': refused('null web-page'),
  'hostile/png-named-json.json': refused('null no-credential-in-picture'),
  'hostile/formulas.csv': { state: 'asking' },
  'csv/hand-kept-list.csv': { state: 'asking' },
  'csv/jisc-attendance.tsv': { state: 'asking' },
  'csv/jisc-quiz_completed.tsv': { state: 'asking' },
  'csv/moodle-course-completion-es.csv': { state: 'asking' },
  'csv/learning-locker-default-export.csv': { statements: 35 },
  'csv/sql-lrs-export.csv': { statements: 35 },
  'statements/golf-prototype/golf-one-attempt.ndjson': { statements: 35 },
  'statements/adl-lrs-tests/statements.ndjson': {
    statements: 30,
    // Two of them lack two files; the Statements come in all the same.
    problems: [3, 5, 5, 7, 24, 25].map((line) => `${line} attachment-missing`),
  },
  'statements/adl-spec/xAPI-Data-09.json': { statements: 1, problems: ['1 attachment-missing'] },
  'statements/signed/spec-appendix-d.json': { statements: 1, problems: ['1 attachment-missing'] },
  'statements/signed/spec-appendix-d.jws': refused('null unknown-format'),
  'statements/signed/spec-appendix-d.part': { statements: 1, attachments: 1 },
  'statements/signed/first-aid-rs256.part': { statements: 1, attachments: 1 },
  'statements/signed/first-aid-tampered.part': refused('1 invalid-statement'),
  'statements/attachments/basic_text_multipart_attachment_valid.part': { statements: 1, attachments: 1 },
  'statements/attachments/basic_text_multipart_attachment_invalid_no_match_sha2.part': {
    statements: 1,
    problems: ['null wrong-hash'],
  },
  'statements/attachments/basic_text_multipart_attachment_invalid_first_part_content_type.part': refused(
    'null not-json',
    'null attachment-unused',
  ),
  // What a person would write down about the others: no Statements.
  'statements/experiences.ndjson': refused(
    ...Array.from({ length: 25 }, (_, index) => `${index + 1} invalid-statement`),
  ),
  'statements/jisc-recipes/library-item-borrowing-INVALID.json': refused('1 invalid-statement'),
};

describe.skipIf(!hasSharedData)('real files (only where the collection lies beside the repository)', () => {
  it.each(hasSharedData ? ['zips', 'hostile', 'statements', 'csv'].flatMap(sharedDataFiles) : [])(
    '%s',
    async (file) => {
      const importing = startImports();
      const found = await importing.look(sharedDataPath(file));
      const { state = 'ready', statements, attachments, problems = [] } = expected[file] ?? {};
      expect(found.state).toBe(state);
      expect(found.problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual(problems);
      if (statements !== undefined) expect(found.counts.statements).toBe(statements);
      if (attachments !== undefined) expect(found.counts.attachments).toBe(attachments);
      expect(importing.store.statements.count()).toBe(0);
      if (state !== 'ready') return;
      const done = await importing.keep(found.id);
      expect(done).toMatchObject({ state: 'done', counts: found.counts });
      expect(importing.store.statements.count()).toBe(found.counts.fresh);
      expect(importing.errors).toEqual([]);
    },
  );

  it('finds nothing new in the rows that another LRS gave of Statements that are here', async () => {
    const importing = startImports();
    const golf = await importing.look(sharedDataPath('statements/golf-prototype/golf-one-attempt.ndjson'));
    await importing.keep(golf.id);
    for (const file of ['csv/sql-lrs-export.csv', 'csv/learning-locker-default-export.csv']) {
      expect((await importing.look(sharedDataPath(file))).counts).toMatchObject({ statements: 35, fresh: 0 });
    }
  });

  it('judges each labelled Statement as it is labelled', async () => {
    const importing = startImports();
    const valid = await importing.look(sharedDataPath('valid.ndjson'));
    expect(valid.problems.filter(({ reason }) => reason !== 'attachment-missing')).toEqual([]);
    expect(valid.counts.statements).toBe(47);
    const invalid = await importing.look(sharedDataPath('invalid.ndjson'));
    expect(invalid).toMatchObject({ state: 'failed', counts: { statements: 0, problems: 68 } });
  });
});
