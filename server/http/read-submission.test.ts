import { expect, it } from 'vitest';
import type { ProblemBody } from '../contract/problem.ts';
import { aStatement } from '../testing/a-statement.ts';
import { multipartBody, statementsPart } from '../testing/multipart-body.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';

it('Communication 1.5.1: takes Statements as JSON, however its type is spelled', async () => {
  const lrs = await startTestLrs();
  for (const type of [
    'application/json',
    'application/json; charset=utf-8',
    'application/json;x="y"',
    'Application/JSON',
  ]) {
    const options = { method: 'POST', body: aStatement(), headers: { 'Content-Type': type } };
    expect([type, (await lrs.xapi('/statements', options)).status]).toEqual([type, 200]);
  }
});

it('Communication 1.5.1: takes Statements as nothing but JSON and multipart/mixed', async () => {
  const lrs = await startTestLrs();
  const types = [
    'text/json',
    'application/jsonp',
    'application/xml',
    'multipart/form-data; boundary=x',
    'text/plain',
    '',
  ];
  for (const type of types) {
    const body = Buffer.from(JSON.stringify(aStatement()));
    const options = { method: 'POST', body, headers: { 'Content-Type': type } };
    expect([type, (await lrs.xapi('/statements', options)).status]).toEqual([type, 400]);
  }
  expect(await lrs.count()).toBe(0);
});

it('Communication 1.5.2: says what multipart lacks that has no boundary, or another one', async () => {
  const lrs = await startTestLrs();
  const { body } = multipartBody([statementsPart(aStatement())], 'one');
  for (const [type, says] of [
    ['multipart/mixed', /boundary/],
    ['multipart/mixed; boundary=other', /ends before/],
  ] as const) {
    const response = await lrs.xapi('/statements', { method: 'POST', body, headers: { 'Content-Type': type } });
    const { type: problem, detail } = (await response.json()) as ProblemBody;
    expect([response.status, problem, detail]).toEqual([400, 'malformed-multipart', expect.stringMatching(says)]);
  }
  expect(await lrs.count()).toBe(0);
});

it('Communication 1.4: reads and writes UTF-8', async () => {
  const lrs = await startTestLrs();
  const response = 'ñ – 日本語 – 🎓 – \u202e – e\u0301';
  const statement = aStatement({ result: { response }, actor: { mbox: 'mailto:ana@example.org', name: 'Añá' } });
  const [id = ''] = (await (await lrs.xapi('/statements', { method: 'POST', body: statement })).json()) as string[];
  const got = await lrs.xapi(`/statements?statementId=${id}`);
  expect(got.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
  expect(await got.json()).toMatchObject(statement);
});
