// Every collected Statement through the real endpoint: what is valid comes back as it was sent, what is not is refused.
import { describe, expect, it } from 'vitest';
import { attachmentsNeedingData } from '../contract/xapi/attachments-needing-data.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { aStatement, completed } from '../testing/a-statement.ts';
import { hasSharedData, sharedData, sharedDataFiles, sharedDataLines } from '../testing/shared-data.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';
import type { TestLrs } from '../testing/start-test-lrs.ts';

type Sample = { readonly name: string; readonly text: string };

const version2 = /^statements\/v2\//;

/** Whole files and single lines of files as they would be posted. */
function samplesOf(file: string): Sample[] {
  if (!file.endsWith('.ndjson')) return [{ name: file, text: sharedData(file) }];
  return sharedDataLines(file).map((text, index) => ({ name: `${file}:${index + 1}`, text }));
}

const ownSamples: readonly Sample[] = [
  { name: 'plain', text: JSON.stringify(aStatement()) },
  {
    name: 'with everything',
    text: JSON.stringify(
      aStatement({
        id: '6690e6c9-3ef0-4ed3-8b37-7f3964730bee',
        verb: completed,
        timestamp: '2025-03-11T09:30:00.123456+01:00',
        result: { score: { scaled: 0.5 }, duration: 'PT1M2.345S', response: 'ñ ‮ 🎓' },
        context: { contextActivities: { parent: [{ id: 'course-v1:Org+1+run' }] } },
      }),
    ),
  },
];

const hostileValid = [
  'html-everywhere.ndjson',
  'unicode.ndjson',
  'deep-1000.json',
  'huge-language-map.json',
  'long-strings.json',
  'nul-and-control.json',
  'prototype-keys.json',
].map((name) => `hostile/${name}`);

function validSamples(): readonly Sample[] {
  if (!hasSharedData) return ownSamples;
  const files = sharedDataFiles('statements').filter(
    (file) => /\.(?:json|ndjson)$/.test(file) && !/INVALID|experiences\.ndjson/.test(file),
  );
  return ['valid.ndjson', ...hostileValid, ...files].flatMap(samplesOf);
}

function invalidSamples(): readonly (Sample & { readonly pointer: string })[] {
  if (!hasSharedData) {
    const text = JSON.stringify({ ...aStatement(), verb: { id: 'completed' } });
    return [{ name: 'own', text, pointer: '/verb/id' }];
  }
  const reasons = sharedDataLines('invalid-reasons.ndjson').map((line) => JSON.parse(line) as { pointer: string });
  return [
    ...samplesOf('invalid.ndjson').map((sample, index) => ({ ...sample, pointer: reasons[index]?.pointer ?? '' })),
    {
      name: 'library-item-borrowing-INVALID.json',
      text: sharedData('statements/jisc-recipes/library-item-borrowing-INVALID.json'),
      pointer: '/object/extensions',
    },
    {
      name: 'scaled-just-over.ndjson:1',
      text: sharedDataLines('hostile/scaled-just-over.ndjson')[0] ?? '',
      pointer: '/result/score/scaled',
    },
  ];
}

// xAPI 1.0.3 Data 2.4: the only properties that an LRS sets.
const setByLrs = ['authority', 'stored'];

/** The Statement without what the LRS sets, and with single context Activities as the arrays it has to give back. */
function ownedBySender(statement: object, sent: object): unknown {
  const kept = Object.entries(statement).filter(
    ([key]) => !setByLrs.includes(key) && (key in sent || !isFilledIn(key)),
  );
  return JSON.parse(JSON.stringify(Object.fromEntries(kept)), (key, value: unknown) =>
    ['parent', 'grouping', 'category', 'other'].includes(key) && isActivity(value) ? [value] : value,
  );
}

function isFilledIn(key: string): boolean {
  return ['id', 'timestamp', 'version'].includes(key);
}

function isActivity(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'id' in value;
}

async function post(lrs: TestLrs, { name, text }: Sample): Promise<Response> {
  const headers = { 'X-Experience-API-Version': version2.test(name) ? '2.0.0' : '1.0.3' };
  return lrs.xapi('/statements', { method: 'POST', body: text, headers });
}

describe('real Statements', () => {
  it('are stored and come back identical; those whose attachments lack their data are refused for that alone', async () => {
    const lrs = await startTestLrs();
    const seen = new Set<string>();
    let stored = 0;
    for (const sample of validSamples()) {
      const sent = JSON.parse(sample.text) as Statement;
      // The examples of the standard reuse ids with different content: each is posted alone.
      const repeats = sent.id !== undefined && seen.has(sent.id);
      const { id: _, ...rest } = sent;
      const text = repeats ? JSON.stringify(rest) : sample.text;
      if (sent.id !== undefined) seen.add(sent.id);
      const response = await post(lrs, { ...sample, text });
      const answer: unknown = await response.json();
      if (attachmentsNeedingData(sent).length > 0) {
        expect([sample.name, response.status, answer]).toMatchObject([
          sample.name,
          400,
          { type: 'attachment-data-missing' },
        ]);
        continue;
      }
      expect([sample.name, response.status, answer]).toEqual([sample.name, 200, [expect.any(String)]]);
      stored += 1;
      const [given = ''] = answer as string[];
      const kept = (await (await lrs.xapi(`/statements?statementId=${given}`)).json()) as object;
      expect(ownedBySender(kept, repeats ? rest : sent), sample.name).toEqual(
        ownedBySender(repeats ? rest : sent, sent),
      );
    }
    expect(await lrs.count()).toBe(stored);
    if (hasSharedData) expect(stored).toBeGreaterThan(380);
  });

  it('that are invalid are refused with 400 and a pointer to the right place, and store nothing', async () => {
    const lrs = await startTestLrs();
    for (const { pointer, ...sample } of invalidSamples()) {
      const response = await post(lrs, sample);
      const { violations = [] } = (await response.json()) as { violations?: { pointer: string }[] };
      expect([sample.name, response.status]).toEqual([sample.name, 400]);
      const pointers = violations.map((violation) => violation.pointer);
      // Some labels name the object around the wrong property.
      const isNamed = pointers.some((found) => found === pointer || found.startsWith(`${pointer}/`));
      expect(isNamed, `${sample.name}: wanted ${pointer}, got ${pointers.join(' ')}`).toBe(true);
    }
    expect(await lrs.count()).toBe(0);
  });

  it.skipIf(!hasSharedData)('that are no readable JSON, or not UTF-8, are refused', async () => {
    const lrs = await startTestLrs();
    for (const file of ['duplicate-keys.json', 'html-login-page.json', 'png-named-json.json']) {
      const response = await post(lrs, { name: file, text: sharedData(`hostile/${file}`) });
      expect([file, response.status]).toEqual([file, 400]);
    }
    expect(await lrs.count()).toBe(0);
  });

  it.skipIf(!hasSharedData)('keep every digit, also past what a double holds', async () => {
    const lrs = await startTestLrs();
    const text = sharedData('hostile/numbers.json');
    const response = await post(lrs, { name: 'numbers', text });
    const [given = ''] = (await response.json()) as string[];
    const kept = await (await lrs.xapi(`/statements?statementId=${given}`)).text();
    const literals = text.match(/(?<=[:[,]\s*)-?\d[\d.eE+-]*/g) ?? [];
    expect(literals.length).toBeGreaterThan(4);
    for (const literal of literals) expect(kept).toContain(literal);
  });
});
