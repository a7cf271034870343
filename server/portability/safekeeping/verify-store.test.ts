import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { attachmentPath } from '../../store/attachment-files.ts';
import { connect, storeFileName } from '../../store/open-database.ts';
import { generateStatements } from '../../testing/generate-statements.ts';
import { multipartBody, octetsPart, sha256, statementsPart } from '../../testing/multipart-body.ts';
import { aStatement, anAttachment } from '../../testing/a-statement.ts';
import { startTestLrs } from '../../testing/start-test-lrs.ts';
import { verifyStore } from './verify-store.ts';

const octets = 'a certificate';

/** A closed record with 40 Statements, one of them with a file, all of them in the search index. */
async function makeRecord(): Promise<string> {
  const { lrs, xapi, api } = await startTestLrs();
  const attachment = anAttachment({ sha2: sha256(octets), length: octets.length });
  const parts = [statementsPart([aStatement({ attachments: [attachment] })]), octetsPart(octets)];
  expect((await xapi('/statements', { method: 'POST', ...multipartBody(parts) })).status).toBe(200);
  const others = [...generateStatements({ seed: 3, count: 39 })];
  expect((await xapi('/statements', { method: 'POST', body: others })).status).toBe(200);
  await api('GET /api/transcript/ids', { query: { words: 'zzz' } });
  await lrs.close();
  return lrs.dataFolder;
}

function change(dataFolder: string, sql: string): void {
  const database = connect(join(dataFolder, storeFileName));
  database.pragma('foreign_keys = OFF');
  database.exec(sql);
  database.close();
}

it('finds nothing in a store that nobody has touched', async () => {
  expect(await verifyStore(await makeRecord())).toEqual({
    isSound: true,
    statements: 40,
    attachments: 1,
    documents: 0,
    findings: [],
  });
});

it.each([
  ["UPDATE statement SET json = '{' WHERE sequence = 3", /The Statement .* is no readable JSON/],
  ["UPDATE statement SET json = json_set(json, '$.id', 'x') WHERE sequence = 3", /says that its id is "x"/],
  ['DELETE FROM statement WHERE sequence = 3', /rows of "statement_agent" belong to Statements that are not there/],
  ['DELETE FROM statement WHERE sequence = 3', /1 entries of the search index belong to Statements that are not/],
  ['DELETE FROM statement_text', /40 Statements are missing in the search index/],
  ["UPDATE statement SET credential_key = 'nobody' WHERE sequence = 3", /belongs to a row of "credential"/],
  ['INSERT INTO experience_statement VALUES (999, 1, 1)', /1 Statements of experiences are not there/],
  ['UPDATE attachment SET length = 1', /The attachment .* has 13 octets instead of 1/],
])('tells what %s has done', async (sql, finding) => {
  const dataFolder = await makeRecord();
  change(dataFolder, sql);
  const check = await verifyStore(dataFolder);
  expect(check.isSound).toBe(false);
  expect(check.findings.join('\n')).toMatch(finding);
});

it('tells which attachments are gone, or others than they were', async () => {
  const dataFolder = await makeRecord();
  const file = attachmentPath(dataFolder, sha256(octets));
  writeFileSync(file, 'A certificate');
  expect((await verifyStore(dataFolder)).findings).toEqual([`The attachment ${sha256(octets)} is not what it was.`]);
  rmSync(file);
  expect((await verifyStore(dataFolder)).findings).toEqual([`The attachment ${sha256(octets)} is not there.`]);
});
