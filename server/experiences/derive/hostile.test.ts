// Statements that were made to break something: they are told like any other, and soon.
import { expect, it } from 'vitest';
import type { Statement } from '../../contract/xapi/statement.ts';
import { deriveFrom } from '../../testing/derive-from.ts';
import { activityNamed, statementAbout } from '../../testing/statement-about.ts';
import { hasSharedData, sharedData } from '../../testing/shared-data.ts';

const files = [
  'html-everywhere.ndjson',
  'unicode.ndjson',
  'deep-1000.json',
  'huge-language-map.json',
  'prototype-keys.json',
];

it.runIf(hasSharedData).each([...files, 'long-strings.json', 'nul-and-control.json', 'numbers.json'])(
  'tells of hostile Statements like of any other: %s',
  (file) => {
    const text = sharedData(`hostile/${file}`);
    const lines = file.endsWith('.ndjson') ? text.trim().split('\n') : [text];
    const all = deriveFrom(lines.flatMap((line) => JSON.parse(line) as Statement | Statement[]));
    expect(all.size).toBeGreaterThan(0);
    for (const { title, facts } of all.values()) {
      expect(title.length).toBeLessThanOrEqual(300);
      expect(JSON.stringify(facts).length).toBeLessThan(60_000);
    }
  },
);

it('is not held up by an id that repeats what is searched for', () => {
  const ids = ['block-v1:', 'course-v1:', '/slide/', '/mod/', '+type@', '#', '?subContentId='].map(
    (piece) => `https://example.org/${piece.repeat(20_000)}`,
  );
  const statements = ids.map((id) => statementAbout('experienced', activityNamed(id, undefined, 'question')));
  expect(deriveFrom(statements).size).toBeGreaterThan(0);
});

it('is not misled by words that every object of JavaScript knows', () => {
  const statements = ['constructor', '__proto__', 'toString', 'hasOwnProperty'].map((word) =>
    statementAbout(`https://example.org/${word}`, {
      id: `https://example.org/${word}`,
      definition: { type: `https://example.org/${word}`, name: JSON.parse(`{"${word}":"${word}"}`) as never },
    }),
  );
  const all = [...deriveFrom(statements).values()];
  expect(all.map(({ facts }) => facts.kind)).toEqual(['other', 'other', 'other', 'other']);
});

it('tells the oldest of very many attempts as one', () => {
  const question = activityNamed('https://example.org/word', 'Word', 'question');
  const answers = Array.from({ length: 2000 }, (_, minute) =>
    statementAbout('answered', question, { minute, result: { success: minute % 2 === 0, duration: 'PT1S' } }),
  );
  const facts = deriveFrom(answers).get(question.id)?.facts;
  expect(facts?.attempts).toHaveLength(500);
  expect(facts).toMatchObject({ seconds: 2000, statements: 2000, ownStatements: 2000 });
});
