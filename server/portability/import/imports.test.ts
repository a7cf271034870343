import { createHash } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberText } from '../../contract/json-text.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { aStatement, aStatementRef, anActivity, anAttachment, voided } from '../../testing/a-statement.ts';
import { arbitraryStatement } from '../../testing/arbitrary-statement.ts';
import { multipartBody, octetsPart, statementsPart } from '../../testing/multipart-body.ts';
import type { Importing } from '../../testing/start-imports.ts';
import { startImports } from '../../testing/start-imports.ts';
import { writtenZip } from '../../testing/written-zip.ts';

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const lines = (statements: readonly Statement[]) => statements.map((one) => JSON.stringify(one)).join('\n');
const some = (count: number) => Array.from({ length: count }, (_, number) => aStatement({ id: idOf(number) }));
const sha256 = (octets: string) => createHash('sha256').update(octets).digest('hex');

async function bring(importing: Importing, name: string, content: string | Buffer) {
  const preview = await importing.look(importing.write(name, content));
  return { preview, done: await importing.keep(preview.id) };
}

function withoutFiles({ attachments: _attachments, ...statement }: Statement): Statement {
  return statement;
}

describe('an import', () => {
  it('stores nothing before it is confirmed, and then what the preview showed', async () => {
    const importing = startImports();
    const preview = await importing.look(importing.write('some.ndjson', lines(some(30))));
    expect(preview).toMatchObject({ state: 'ready', counts: { statements: 30, fresh: 30 }, source: null });
    expect(preview.rows).toHaveLength(20);
    expect(importing.store.statements.count()).toBe(0);
    const done = await importing.keep(preview.id);
    expect(done).toMatchObject({ state: 'done', progress: null, counts: { statements: 30, fresh: 30 } });
    expect(importing.store.statements.count()).toBe(30);
  });

  it('brings nothing new the second time, also of Statements that came without an id', async () => {
    const importing = startImports();
    const content = lines([aStatement(), aStatement({ object: anActivity('knots') }), ...some(2)]);
    await bring(importing, 'a.ndjson', content);
    const { preview, done } = await bring(importing, 'b.ndjson', content);
    expect(preview.counts).toMatchObject({ statements: 4, fresh: 0, present: 4 });
    expect(done.counts).toMatchObject({ statements: 4, fresh: 0, present: 4 });
    expect(importing.store.statements.count()).toBe(4);
  });

  it('tells Statements with the same id apart: the same, another one, deleted', async () => {
    const importing = startImports();
    await bring(importing, 'first.json', JSON.stringify(some(3)));
    await importing.removals.remove({ what: 'statements', ids: [idOf(2)] }, 1, []);
    const other = aStatement({ id: idOf(1), object: anActivity('other') });
    const content = lines([...some(1), other, aStatement({ id: idOf(2) }), aStatement({ id: idOf(3) })]);
    const { preview, done } = await bring(importing, 'second.ndjson', content);
    const counts = { statements: 4, fresh: 1, present: 1, different: 1, removed: 1 };
    expect(preview.counts).toMatchObject(counts);
    expect(done.counts).toMatchObject(counts);
  });

  it('names each Statement that is left out for another one with its id', async () => {
    const importing = startImports();
    await bring(importing, 'first.json', JSON.stringify(some(1)));
    const other = (id: string, title: string) => aStatement({ id, object: anActivity(title) });
    const content = lines([other(idOf(0), 'a'), aStatement({ id: idOf(1) }), other(idOf(1), 'b')]);
    const { preview, done } = await bring(importing, 'second.ndjson', content);
    expect(preview.problems).toMatchObject([
      { line: 1, reason: 'id-taken', detail: idOf(0) },
      { line: 3, reason: 'id-taken', detail: idOf(1) },
    ]);
    expect(done.counts).toMatchObject({ fresh: 1, different: 2, problems: 2 });
  });

  it('says that an answer of an LRS was only its first page', async () => {
    const importing = startImports();
    const [one, other] = some(2);
    const before = await importing.look(
      importing.write('a.json', JSON.stringify({ more: '/xapi/more/1', statements: [one] })),
    );
    const behind = await importing.look(
      importing.write('b.json', JSON.stringify({ statements: [other], more: '/xapi/more/2' }, null, 2)),
    );
    const last = await importing.look(
      importing.write('c.json', JSON.stringify({ statements: [one, other], more: '' })),
    );
    expect([before, behind].map(({ problems }) => problems)).toMatchObject([
      [{ reason: 'more-elsewhere', detail: '/xapi/more/1' }],
      [{ reason: 'more-elsewhere', detail: '/xapi/more/2' }],
    ]);
    expect(last.problems).toEqual([]);
  });

  it('reads JSON in UTF-16, and knows a zip of other things for what it is', async () => {
    const importing = startImports();
    const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
    const statement = aStatement({ result: { response: 'línea 🎓' } });
    const first = await bring(importing, 'one.json', utf16(JSON.stringify([statement], null, 2)));
    expect(first.preview).toMatchObject({ counts: { fresh: 1, problems: 0 } });
    const second = await bring(importing, 'two.ndjson', utf16(lines(some(3))).swap16());
    expect(second.done).toMatchObject({ counts: { fresh: 3, problems: 0 }, files: [{ format: 'ndjson' }] });
    expect(importing.texts()[0]).toContain('línea 🎓');
    const office = await writtenZip(new Map([['xl/workbook.xml', Buffer.from('<workbook/>')]]));
    const table = await importing.look(importing.write('table.xlsx', office));
    expect(table).toMatchObject({ state: 'failed', failure: 'unknown-format' });
  });

  it('counts ids that stand twice in the file as storing will find them', async () => {
    const importing = startImports();
    const other = aStatement({ id: idOf(0), object: anActivity('other') });
    const spaced = JSON.stringify(aStatement({ id: idOf(0), version: '1.0.3' }));
    const content = [lines(some(2)), lines(some(1)), spaced, lines([other])].join('\n');
    const { preview, done } = await bring(importing, 'twice.ndjson', content);
    const counts = { statements: 5, fresh: 2, present: 2, different: 1 };
    expect(preview.counts).toMatchObject(counts);
    expect(done.counts).toMatchObject(counts);
  });

  it('stores under a credential of its own that nobody can use, named like the file, with the authority that is there', async () => {
    const importing = startImports();
    const authority = { objectType: 'Agent', mbox: 'mailto:lrs@school.example' } as const;
    const { done } = await bring(importing, 'school.json', JSON.stringify([aStatement({ authority }), aStatement()]));
    const credential = importing.store.credentials.find(done.source ?? '');
    expect(credential).toMatchObject({ label: 'school.json' });
    expect(credential?.revokedAt).not.toBeNull();
    expect(importing.store.credentials.issued()).toEqual([]);
    const authorities = importing.texts().map((text) => (JSON.parse(text) as Statement).authority);
    expect(authorities[0]).toEqual(authority);
    expect(authorities[1]).toMatchObject({ name: 'school.json' });
  });

  it('can be taken out again when its file is gone before all of it is stored', async () => {
    const importing = startImports();
    const path = importing.write('many.ndjson', lines(some(3000)));
    const { id } = await importing.look(path);
    await importing.imports.store(id);
    await expect.poll(() => importing.store.statements.count(), { interval: 1 }).toBeGreaterThan(0);
    await importing.imports.stop(id);
    writeFileSync(path, lines(some(1)));
    expect(await importing.keep(id)).toMatchObject({ state: 'stopped', failure: 'file-changed' });
    await importing.imports.undo(id);
    expect(importing.store.statements.count()).toBe(0);
  });

  it('takes its files in one after the other', async () => {
    const { imports } = startImports();
    const { id } = await imports.begin();
    const first = imports.receive(id, 'a.json', Readable.from([Buffer.from('[]')]));
    await expect(imports.receive(id, 'b.json', Readable.from([]))).rejects.toMatchObject({ type: 'invalid-request' });
    expect((await first).files).toMatchObject([{ name: 'a.json', length: 2 }]);
  });

  it('forgets its files when it is done, and everything when it is not wanted', async () => {
    const importing = startImports();
    const { id } = await importing.imports.begin();
    async function* octets() {
      yield Buffer.from(lines(some(2)));
    }
    await importing.imports.receive(id, 'sent.ndjson', octets());
    await importing.imports.read(id);
    expect(await importing.settled(id)).toMatchObject({ state: 'ready', files: [{ name: 'sent.ndjson' }] });
    expect(existsSync(join(importing.dataFolder, 'imports', id))).toBe(true);
    await importing.imports.forget(id);
    expect(importing.imports.list()).toEqual([]);
    expect(readdirSync(join(importing.dataFolder, 'imports'))).toEqual([]);
  });

  it('stops when it is told to, keeps what is stored by then, and goes on from there', async () => {
    const importing = startImports();
    const preview = await importing.look(importing.write('many.ndjson', lines(some(3000))));
    await importing.imports.store(preview.id);
    await expect.poll(() => importing.store.statements.count(), { interval: 1 }).toBeGreaterThan(0);
    const stopped = await importing.imports.stop(preview.id);
    expect(stopped).toMatchObject({ state: 'stopped', counts: { fresh: importing.store.statements.count() } });
    expect(stopped.counts.fresh).toBeLessThan(3000);
    expect(await importing.keep(preview.id)).toMatchObject({
      state: 'done',
      counts: { statements: 3000, fresh: 3000 },
    });
    expect(importing.store.statements.count()).toBe(3000);
  });

  it('says that a file in place is another one by the time it is stored', async () => {
    const importing = startImports();
    const path = importing.write('a.ndjson', lines(some(2)));
    const preview = await importing.look(path);
    writeFileSync(path, lines(some(3)));
    expect(await importing.keep(preview.id)).toMatchObject({ state: 'failed', failure: 'file-changed' });
    expect(importing.store.statements.count()).toBe(0);
  });
});

describe('undoing an import', () => {
  it('takes out all that it brought and nothing else, and can be taken back', async () => {
    const importing = startImports();
    await bring(importing, 'before.ndjson', lines(some(2)));
    const { done } = await bring(importing, 'after.ndjson', lines(some(5)));
    expect(done.counts).toMatchObject({ fresh: 3, present: 2 });
    expect(await importing.imports.undo(done.id)).toMatchObject({ state: 'undone' });
    expect(importing.store.statements.count()).toBe(2);
    const [removal] = importing.removals.list();
    expect(removal).toMatchObject({ statements: 3, about: 'after.ndjson' });
    await importing.removals.undo(removal?.id ?? '');
    expect(importing.store.statements.count()).toBe(5);
    expect(importing.imports.find(done.id, []).state).toBe('done');
  });

  it('lets the same come in again, and then taking back brings nothing twice', async () => {
    const importing = startImports();
    const { done } = await bring(importing, 'a.ndjson', lines(some(3)));
    await importing.imports.undo(done.id);
    const again = await bring(importing, 'a.ndjson', lines(some(2)));
    expect(again.done.counts).toMatchObject({ fresh: 2, removed: 0 });
    await importing.removals.undo(importing.removals.list()[0]?.id ?? '');
    expect(importing.store.statements.count()).toBe(3);
  });
});

describe('attachments', () => {
  const octets = 'the certificate';
  const statement = aStatement({
    id: idOf(1),
    attachments: [anAttachment({ sha2: sha256(octets), length: octets.length })],
  });

  it('come along in multipart, in whatever order, byte for byte', async () => {
    const importing = startImports();
    const { body } = multipartBody([statementsPart([statement]), octetsPart(octets)], 'cut');
    const { preview, done } = await bring(importing, 'sent.part', body);
    expect(preview).toMatchObject({ files: [{ format: 'multipart' }], counts: { attachments: 1, problems: 0 } });
    expect(done.counts.attachments).toBe(1);
    const sequence = importing.store.statements.sequenceOf(idOf(1)) ?? 0;
    expect([...importing.store.attachments.ofStatement(sequence).keys()]).toEqual([sha256(octets)]);
  });

  it('that are missing are named, and the Statement comes in without them', async () => {
    const importing = startImports();
    const { preview, done } = await bring(importing, 'one.json', JSON.stringify(statement));
    expect(preview.problems).toMatchObject([{ line: 1, reason: 'attachment-missing', detail: sha256(octets) }]);
    expect(done.counts).toMatchObject({ fresh: 1, attachments: 0 });
  });

  it('that were missing come with a later file to the Statement that is here already', async () => {
    const importing = startImports();
    await bring(importing, 'one.json', JSON.stringify(statement));
    const { body } = multipartBody([statementsPart([statement]), octetsPart(octets)], 'cut');
    const { preview, done } = await bring(importing, 'sent.part', body);
    expect(preview.counts).toMatchObject({ present: 1, attachments: 1 });
    expect(done.counts).toMatchObject({ present: 1, attachments: 1 });
    const sequence = importing.store.statements.sequenceOf(idOf(1)) ?? 0;
    expect([...importing.store.attachments.ofStatement(sequence).keys()]).toEqual([sha256(octets)]);
    expect((await bring(importing, 'again.part', body)).preview.counts).toMatchObject({ present: 1, attachments: 0 });
  });
});

it('brings voiding Statements, which void what the same import brought and nothing else', async () => {
  const importing = startImports();
  await bring(importing, 'mine.ndjson', lines(some(1)));
  const voiding = (number: number) =>
    aStatement({ id: idOf(10 + number), verb: voided, object: aStatementRef(idOf(number)) });
  await bring(importing, 'theirs.ndjson', lines([aStatement({ id: idOf(5) }), voiding(5), voiding(0)]));
  expect(importing.store.statements.findById(idOf(5))?.voidedBy).toBe(idOf(15));
  expect(importing.store.statements.findById(idOf(0))?.voidedBy).toBeNull();
});

it('brings any Statements in any form completely, and each text as it stands', { timeout: 120_000 }, async () => {
  const forms: Readonly<Record<string, (texts: readonly string[]) => string | Buffer>> = {
    array: (texts) => `[${texts.join(',')}]`,
    result: (texts) => `{"more":"","statements":[${texts.join(',\n')}]}`,
    lines: (texts) => texts.join('\r\n'),
    marked: (texts) => `\uFEFF${texts.join('\n')}\n`,
    multipart: (texts) =>
      multipartBody([{ headers: { 'Content-Type': 'application/json' }, body: `[${texts.join(',')}]` }]).body,
  };
  const importing = startImports();
  let brought = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryStatement(), { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...Object.keys(forms)),
      async (drawn, form) => {
        const before = brought;
        const statements = drawn.map((one) => ({ ...withoutFiles(one), id: idOf((brought += 1)) }));
        const texts = statements.map((one) => JSON.stringify(one));
        const content = forms[form]?.(texts) ?? '';
        const { done } = await bring(importing, 'any', content);
        expect(done.counts).toMatchObject({ fresh: statements.length });
        const kept = importing.texts().slice(before);
        expect(kept.map((text) => (JSON.parse(text) as Statement).id)).toEqual(statements.map(({ id }) => id));
        for (const [index, text] of kept.entries()) expect(text).toContain(memberText(texts[index] ?? '', 'actor'));
      },
    ),
    { numRuns: 40 },
  );
});
