// Bringing Statements home, from a real LRS and from odd ones, with a clock that the test turns.
import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../contract/xapi/statement.ts';
import { anAgent, anAttachment, aStatement, aStatementRef, voided } from '../../testing/a-statement.ts';
import { multipartBody, octetsPart, sha256, statementsPart } from '../../testing/multipart-body.ts';
import { startFetching } from '../../testing/start-fetching.ts';
import type { Fetching } from '../../testing/start-fetching.ts';
import { startListLrs } from '../../testing/start-list-lrs.ts';
import { startTestLrs, temporaryFolder } from '../../testing/start-test-lrs.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';

const start = Date.parse('2025-03-01T10:00:00.000Z');

/** Statements as an LRS has them, ten seconds apart. */
function theirStatements(count: number, parts: (index: number) => Partial<Statement> = () => ({})): Statement[] {
  return Array.from({ length: count }, (_, index) => {
    const stored = new Date(start + index * 10_000).toISOString();
    return aStatement({
      id: randomUUID(),
      stored,
      timestamp: stored,
      version: '1.0.3',
      authority: { objectType: 'Agent', account: { homePage: 'https://school.example.org', name: 'lms' } },
      ...parts(index),
    });
  });
}

function idsIn({ store }: Fetching): string[] {
  const ids: string[] = [];
  for (let slice = store.statements.behind(0); slice.length > 0;) {
    ids.push(...slice.map(({ id }) => id));
    slice = store.statements.behind(slice.at(-1)?.sequence ?? 0);
  }
  return ids;
}

function idsOf(statements: readonly Statement[]): string[] {
  return statements.map(({ id = '' }) => id);
}

async function finished(fetching: Fetching, id: string) {
  await expect.poll(() => fetching.find(id)?.state).toBe('finished');
  expect(fetching.errors).toEqual([]);
  return fetching.find(id);
}

async function post(lrs: TestLrs, statements: readonly unknown[]): Promise<string[]> {
  return (await (await lrs.xapi('/statements', { method: 'POST', body: statements })).json()) as string[];
}

/** The key and secret of a test's LRS. */
function loginOf({ authorization }: TestLrs): { readonly key: string; readonly secret: string } {
  const [key = '', secret = ''] = Buffer.from(authorization.slice(6), 'base64').toString().split(':');
  return { key, secret };
}

describe('fetching from a real LRS', () => {
  it('brings all pages home, with their ids and authorities, and notes where they come from', async () => {
    const lrs = await startTestLrs();
    const posted = await post(
      lrs,
      Array.from({ length: 1200 }, () => aStatement()),
    );
    await post(lrs, [aStatement({ actor: anAgent('somebody.else') })]);
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.lrs.endpoint, loginOf(lrs));
    expect(await finished(fetching, id)).toMatchObject({ fetched: 1200, already: 0, unusable: 0, trouble: null });
    expect(fetching.store.statements.count()).toBe(1200);
    const { store } = fetching;
    const theirs = JSON.parse(await (await lrs.xapi(`/statements?statementId=${posted[7]}`)).text()) as Statement;
    const kept = store.statements.findById(posted[7] ?? '');
    expect(JSON.parse(kept?.json ?? '')).toEqual({ ...theirs, stored: expect.any(String) as string });
    expect(store.provenance.find(kept?.sequence ?? 0)).toMatchObject({ source: 'School', address: lrs.lrs.endpoint });
    expect(store.provenance.find(kept?.sequence ?? 0)?.stored).toBe(theirs.stored);
    expect(store.provenance.addressOf(kept?.sequence ?? 0)).toBe(lrs.lrs.endpoint);
    expect(fetching.commits()).toBeLessThan(20);
  });

  it('brings attachments home byte for byte, a large one too', async () => {
    const lrs = await startTestLrs();
    const large = Buffer.alloc(5_000_000, 'large \r\n--');
    const small = Buffer.from('small');
    const statement = aStatement({
      attachments: [large, small].map((octets) => anAttachment({ sha2: sha256(octets), length: octets.length })),
    });
    const sent = multipartBody([statementsPart([statement, aStatement()]), octetsPart(large), octetsPart(small)]);
    expect((await lrs.xapi('/statements', { method: 'POST', ...sent })).status).toBe(200);
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.lrs.endpoint, loginOf(lrs));
    expect(await finished(fetching, id)).toMatchObject({ fetched: 2, unusable: 0 });
    const found = createHash('sha256');
    for await (const piece of fetching.files.read(sha256(large))) found.update(piece as Buffer);
    expect(found.digest('hex')).toBe(sha256(large));
    const linked = fetching.store.statements
      .behind(0)
      .map(({ sequence }) => fetching.store.attachments.ofStatement(sequence).size);
    expect(linked.sort()).toEqual([0, 2]);
  });

  it('brings voiding Statements home, which void what the same source brought and nothing else', async () => {
    const lrs = await startTestLrs();
    const [first = ''] = await post(lrs, [aStatement()]);
    const fetching = startFetching();
    const source = await fetching.add(lrs.lrs.endpoint, { ...loginOf(lrs), keepFetching: true });
    await expect.poll(() => fetching.find(source.id)?.state).toBe('resting');
    const [own = ''] = await fetching.storer.store({
      text: JSON.stringify(aStatement()),
      mayBeMany: false,
      version: '1.0.3',
      attachments: [],
      credential: ownCredential(fetching),
    });
    await post(lrs, [
      aStatement({ verb: voided, object: aStatementRef(first) }),
      aStatement({ verb: voided, object: aStatementRef(own) }),
    ]);
    fetching.passTime();
    await expect.poll(() => fetching.find(source.id)?.fetched).toBe(3);
    expect(fetching.store.statements.findById(first)?.voidedBy).not.toBeNull();
    expect(fetching.store.statements.findById(own)?.voidedBy).toBeNull();
  });

  it('goes on to look for new ones, and counts nothing twice', async () => {
    const lrs = await startTestLrs();
    await post(lrs, [aStatement(), aStatement()]);
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.lrs.endpoint, { ...loginOf(lrs), keepFetching: true });
    await expect.poll(() => fetching.find(id)?.state).toBe('resting');
    expect(fetching.waits()).toEqual([15 * 60_000]);
    await post(lrs, [aStatement()]);
    for (const round of [1, 2, 3]) {
      const before = fetching.find(id)?.lastFetchedAt;
      fetching.passTime();
      await expect
        .poll(() => [fetching.find(id)?.state, fetching.find(id)?.lastFetchedAt !== before])
        .toEqual(['resting', true]);
      expect([round, fetching.find(id)]).toMatchObject([round, { fetched: 3, already: 0, unusable: 0 }]);
    }
  });
});

function ownCredential({ store }: Fetching) {
  store.credentials.insert({ key: 'own', label: 'own', secretHash: Buffer.alloc(32), scopes: ['all'], createdAt: 0 });
  const credential = store.credentials.find('own');
  if (!credential) throw new Error('it was just inserted');
  return credential;
}

describe('fetching that is interrupted', () => {
  it('goes on behind the last page after Cairn was closed', async () => {
    const lrs = await startListLrs(theirStatements(1000), {
      answer: ({ number, answer }) => (number === 4 ? undefined : answer()),
    });
    const dataFolder = temporaryFolder();
    const before = startFetching(dataFolder);
    const { id } = await before.add(lrs.endpoint);
    await expect.poll(() => lrs.requests.length).toBe(5);
    await before.close();
    const after = startFetching(dataFolder);
    expect(await finished(after, id)).toMatchObject({ fetched: 1000, already: 0, unusable: 0 });
    expect(idsIn(after).sort()).toEqual(idsOf(lrs.statements).sort());
    // From a little before what was kept, not from the beginning.
    expect(lrs.requests[5]?.get('since')).toBe(new Date(start + 398 * 10_000 - 5_000).toISOString());
  });

  it('keeps what came before an answer broke off, and asks for the rest', async () => {
    const lrs = await startListLrs(theirStatements(1000), {
      pageSize: 1000,
      answer: ({ number, response, page, answer }) => {
        if (number > 0) return answer();
        const whole = JSON.stringify(page());
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': whole.length });
        response.write(whole.slice(0, whole.length / 2), () => response.destroy());
      },
    });
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint);
    await expect.poll(() => fetching.find(id)?.trouble).toMatchObject({ kind: 'unreachable' });
    const first = fetching.find(id)?.fetched ?? 0;
    expect(first).toBeGreaterThan(400);
    expect(first).toBeLessThan(600);
    fetching.passTime();
    expect(await finished(fetching, id)).toMatchObject({ fetched: 1000, already: 0, trouble: null });
    expect(idsIn(fetching).sort()).toEqual(idsOf(lrs.statements).sort());
  });

  it('keeps Statements whose attachments had come before an answer broke off', async () => {
    const octets = Array.from({ length: 4 }, (_, index) => Buffer.alloc(200_000, `file ${index} `));
    const statements = theirStatements(4, (index) => ({
      attachments: [anAttachment({ sha2: sha256(octets[index] ?? ''), length: 200_000 })],
    }));
    const lrs = await startListLrs(statements, {
      answer: ({ number, page, response }) => {
        const { body, headers } = multipartBody([statementsPart(page()), ...octets.map((one) => octetsPart(one))]);
        response.writeHead(200, { ...headers, 'Content-Length': body.length });
        if (number > 0) response.end(body);
        else response.write(body.subarray(0, 500_000), () => response.destroy());
      },
    });
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint);
    await expect.poll(() => fetching.find(id)?.trouble?.kind).toBe('unreachable');
    expect(fetching.find(id)?.fetched).toBe(2);
    fetching.passTime();
    expect(await finished(fetching, id)).toMatchObject({ fetched: 4, already: 0, unusable: 0 });
    expect(octets.every((one) => fetching.files.has(sha256(one)))).toBe(true);
  });

  it('loses none of those that share a `stored` across the border of a page', async () => {
    const at = (index: number) => new Date(start + Math.floor(index / 7) * 60_000).toISOString();
    const statements = theirStatements(35, (index) => ({ stored: at(index) }));
    const lrs = await startListLrs(statements, {
      pageSize: 20,
      // Each second answer does not come, so that every page is a new beginning.
      answer: ({ number, response, answer }) => (number % 2 === 1 ? response.destroy() : answer()),
    });
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint);
    await expect
      .poll(() => {
        fetching.passTime();
        return fetching.find(id)?.state;
      })
      .toBe('finished');
    expect(fetching.find(id)).toMatchObject({ fetched: 35, already: 0 });
    expect(idsIn(fetching).sort()).toEqual(idsOf(statements).sort());
  });

  it('never goes beyond what the source calls consistent', async () => {
    const lrs = await startListLrs(theirStatements(3), {
      answer: ({ response, answer }) => {
        response.setHeader('X-Experience-API-Consistent-Through', new Date(start + 10_000).toISOString());
        answer();
      },
    });
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint, { keepFetching: true });
    await expect.poll(() => fetching.find(id)?.state).toBe('resting');
    // One that they had not told of before.
    const late = theirStatements(1, () => ({ stored: new Date(start + 12_000).toISOString() }));
    lrs.statements.push(...late);
    fetching.passTime();
    await expect.poll(() => fetching.find(id)?.fetched).toBe(4);
    expect(lrs.requests[1]?.get('since')).toBe(new Date(start + 5_000).toISOString());
  });

  it('stops when it is paused, and goes on when it is told to', async () => {
    const lrs = await startListLrs(theirStatements(300), {
      answer: ({ number, answer }) => (number === 1 ? undefined : answer()),
    });
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint);
    await expect.poll(() => lrs.requests.length).toBe(2);
    expect(fetching.sources.pause(id).state).toBe('paused');
    expect(fetching.find(id)?.fetched).toBe(100);
    expect(fetching.sources.fetchNow(id).state).toBe('fetching');
    expect(await finished(fetching, id)).toMatchObject({ fetched: 300, already: 0 });
  });

  it('ends when the source is removed, and what it brought stays', async () => {
    const lrs = await startListLrs(theirStatements(300), {
      answer: ({ number, answer }) => (number === 1 ? undefined : answer()),
    });
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint);
    await expect.poll(() => lrs.requests.length).toBe(2);
    fetching.sources.remove(id);
    expect(fetching.sources.list()).toEqual([]);
    expect(fetching.store.statements.count()).toBe(100);
    expect(fetching.store.provenance.find(1)?.source).toBe('School');
    expect(() => fetching.sources.fetchNow(id)).toThrow('not there any more');
  });
});

describe('an LRS that does not keep the rules', () => {
  it('gives nothing that is about somebody else', async () => {
    const somebodyElse = anAgent('somebody.else');
    const statements = theirStatements(2, (index) => (index === 0 ? { actor: somebodyElse } : {}));
    const school = await startListLrs(statements);
    const fetching = startFetching();
    const { id } = await fetching.add(school.endpoint);
    expect(await finished(fetching, id)).toMatchObject({ fetched: 1, unusable: 1 });
    expect(idsIn(fetching)).toEqual(idsOf(statements.slice(1)));
  });

  it('goes on to be fetched when a clock there was wrong for one Statement', async () => {
    const [first, second] = theirStatements(2, (index) => (index === 0 ? { stored: '2099-01-01T00:00:00Z' } : {}));
    const school = await startListLrs(first ? [first] : []);
    const fetching = startFetching();
    const { id } = await fetching.add(school.endpoint, { keepFetching: true });
    await expect.poll(() => fetching.find(id)).toMatchObject({ state: 'resting', fetched: 1 });
    if (second) school.statements.push(second);
    fetching.passTime();
    await expect.poll(() => fetching.find(id)?.fetched).toBe(2);
  });

  it.each([[['since']], [['ascending']], [['since', 'ascending']]] as const)(
    'costs no Statement and ends, when it ignores %j',
    async (ignores) => {
      const lrs = await startListLrs(theirStatements(250), {
        ignores,
        // The fourth answer does not come.
        answer: ({ number, response, answer }) => (number === 2 ? response.destroy() : answer()),
      });
      const fetching = startFetching();
      const { id } = await fetching.add(lrs.endpoint, { keepFetching: true });
      await expect.poll(() => fetching.find(id)?.trouble?.kind).toBe('unreachable');
      fetching.passTime();
      await expect.poll(() => fetching.find(id)?.state).toBe('resting');
      lrs.statements.push(...theirStatements(1, () => ({ stored: '2025-04-01T00:00:00Z' })));
      fetching.passTime();
      await expect.poll(() => [fetching.find(id)?.state, fetching.find(id)?.fetched]).toEqual(['resting', 251]);
      expect(fetching.find(id)).toMatchObject({ already: 0, unusable: 0 });
      expect(idsIn(fetching).sort()).toEqual(idsOf(lrs.statements).sort());
    },
  );

  it('leaves out what was stored before the learner wants it, also when `since` is ignored', async () => {
    const lrs = await startListLrs(theirStatements(10), { ignores: ['since'] });
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint, { since: new Date(start + 40_000).toISOString() });
    expect(await finished(fetching, id)).toMatchObject({ fetched: 5 });
  });

  it('may answer with more attachments than fit into memory', async () => {
    const octets = Buffer.from('certificate');
    const description = { en: 'x'.repeat(2_000_000) };
    const attachments = [anAttachment({ sha2: sha256(octets), length: octets.length, description })];
    const lrs = await startListLrs(
      theirStatements(12, (index) => (index === 11 ? {} : { attachments })),
      {
        answer: ({ page, response }) => {
          const { body, headers } = multipartBody([statementsPart(page()), octetsPart(octets)]);
          response.writeHead(200, headers);
          response.end(body);
        },
      },
    );
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint);
    expect(await finished(fetching, id)).toMatchObject({ fetched: 12, already: 0, unusable: 0 });
    expect(lrs.requests).toHaveLength(2);
  });

  it('is told apart when its pages go round in a circle', async () => {
    const lrs = await startListLrs(theirStatements(3), {
      answer: ({ page, response }) => {
        response.end(JSON.stringify({ ...page(), more: '/xapi/statements?from=0' }));
      },
    });
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint);
    await expect
      .poll(() => fetching.find(id)?.trouble)
      .toMatchObject({
        kind: 'not-an-lrs',
        words: 'Its pages lead back to where they came from, without an end.',
      });
    expect(fetching.find(id)?.fetched).toBe(3);
  });

  it('gets no credential at another address that its `more` names', async () => {
    const elsewhere = await startListLrs(theirStatements(1));
    const lrs = await startListLrs(theirStatements(1), {
      answer: ({ page, response }) => {
        response.end(JSON.stringify({ ...page(), more: `${elsewhere.endpoint}/statements?from=1` }));
      },
    });
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint);
    await expect.poll(() => fetching.find(id)?.trouble).toMatchObject({ kind: 'moved' });
    expect(elsewhere.requests).toEqual([]);
    expect(fetching.find(id)?.fetched).toBe(1);
  });

  it.each([
    ['a web page', 'text/html', '<!doctype html><title>Welcome to the hotel</title>'],
    ['JSON of another kind', 'application/json', '[{"id":1}]'],
    ['nothing', 'application/json', ''],
    ['a Statement that never ends', 'application/json', '{"statements":[{"id":"x'],
    ['octets that are no text', 'application/json', Buffer.from([0x7b, 0xff, 0xfe])],
    ['multipart without a boundary', 'multipart/mixed', '{"statements":[]}'],
    ['multipart that ends too early', 'multipart/mixed; boundary=b', '--b\r\n\r\n{"statements":[]}'],
  ])('is told apart when it answers with %s', async (_, type, body) => {
    const lrs = await startListLrs([], {
      answer: ({ response }) => {
        response.setHeader('Content-Type', type);
        response.end(body);
      },
    });
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint);
    await expect.poll(() => fetching.find(id)?.trouble?.kind).toBe('not-an-lrs');
    expect(fetching.waits()).toEqual([2_000]);
    expect(fetching.errors).toEqual([]);
  });

  it('is asked again when it says, and not at all while its refusal waits for the learner', async () => {
    let status = 503;
    const lrs = await startListLrs(theirStatements(1), {
      answer: ({ response, answer }) => {
        if (status === 200) return answer();
        response.writeHead(status, { 'Retry-After': '120' });
        return response.end('no');
      },
    });
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint);
    await expect.poll(() => fetching.find(id)?.trouble?.kind).toBe('busy');
    expect(fetching.waits()).toEqual([120_000]);
    status = 401;
    fetching.passTime();
    await expect
      .poll(() => fetching.find(id)?.trouble)
      .toMatchObject({ kind: 'credential-refused', nextAttemptAt: null });
    expect(fetching.waits()).toEqual([]);
    status = 200;
    fetching.sources.fetchNow(id);
    expect(await finished(fetching, id)).toMatchObject({ fetched: 1, trouble: null });
  });
});

describe('what cannot be kept', () => {
  it('does not hurt the others, and is told with the rule', async () => {
    const statements = theirStatements(9);
    const bad = statements[4];
    const lrs = await startListLrs(statements, {
      answer: ({ page, response }) => {
        const text = JSON.stringify(page()).replace(
          JSON.stringify(bad),
          `{"id":"${bad?.id}","stored":"${bad?.stored}"}`,
        );
        response.end(text);
      },
    });
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint);
    expect(await finished(fetching, id)).toMatchObject({ fetched: 8, unusable: 1 });
    const [problem] = fetching.find(id)?.problems ?? [];
    expect([problem?.id, problem?.words]).toEqual([bad?.id, expect.stringMatching(/actor/)]);
    fetching.sources.fetchNow(id);
    expect(await finished(fetching, id)).toMatchObject({ fetched: 8, unusable: 1 });
  });

  it('is told for the first hundred, and counted for all', async () => {
    const lrs = await startListLrs(theirStatements(150, () => ({ version: '7' })));
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint);
    expect(await finished(fetching, id)).toMatchObject({ fetched: 0, unusable: 150 });
    expect(fetching.find(id)?.problems).toHaveLength(100);
  });

  it('leaves what is here as it is when another Statement has the same id', async () => {
    const fetching = startFetching();
    const statements = theirStatements(2);
    const [same, other] = statements;
    await fetching.storer.store({
      text: JSON.stringify([same, { ...other, verb: { id: 'http://example.org/other' } }]),
      mayBeMany: true,
      version: '1.0.3',
      attachments: [],
      credential: ownCredential(fetching),
    });
    const lrs = await startListLrs(statements);
    const { id } = await fetching.add(lrs.endpoint, { keepFetching: true });
    await expect.poll(() => fetching.find(id)).toMatchObject({ state: 'resting', fetched: 0, already: 1, unusable: 1 });
    fetching.passTime();
    await expect.poll(() => lrs.requests.length).toBe(2);
    await expect.poll(() => fetching.find(id)).toMatchObject({ state: 'resting', fetched: 0, already: 1, unusable: 1 });
    expect(fetching.find(id)?.problems).toEqual([
      { id: other?.id, words: 'Another Statement with this id is here, and is kept.' },
    ]);
    expect(fetching.store.statements.findById(other?.id ?? '')?.json).toContain('http://example.org/other');
  });

  it('keeps a Statement without the octets of its attachments where their address is known', async () => {
    const attachments = (fileUrl?: string) => [anAttachment(fileUrl === undefined ? {} : { fileUrl })];
    const lrs = await startListLrs(
      theirStatements(3, (index) =>
        index === 0 ? {} : { attachments: attachments(index === 1 ? 'https://example.org/file' : undefined) },
      ),
    );
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint);
    expect(await finished(fetching, id)).toMatchObject({ fetched: 2, unusable: 1 });
    expect(fetching.find(id)?.problems[0]?.words).toMatch(/needs its data/);
  });

  it('takes no octets that do not fit their hash, and goes on behind them', async () => {
    const octets = Buffer.from('right');
    const attachments = [anAttachment({ sha2: sha256(octets), length: octets.length })];
    const statements = theirStatements(2, (index) => (index === 0 ? { attachments } : {}));
    const lrs = await startListLrs(statements, {
      answer: ({ page, response }) => {
        const { body, headers } = multipartBody([
          statementsPart(page()),
          octetsPart('wrong', { 'X-Experience-API-Hash': sha256(octets) }),
          octetsPart('not asked for'),
        ]);
        response.writeHead(200, headers);
        response.end(body);
      },
    });
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint);
    expect(await finished(fetching, id)).toMatchObject({ fetched: 1, unusable: 1 });
    expect(fetching.files.has(sha256(octets))).toBe(false);
    expect(fetching.files.has(sha256('not asked for'))).toBe(false);
  });
});

it('asks by itself for octets that do not come with a later page', async () => {
  const octets = Buffer.from([0, 13, 10, 255]);
  const attachments = [anAttachment({ sha2: sha256(octets), length: octets.length })];
  const lrs = await startListLrs(
    theirStatements(4, (index) => (index === 3 ? { attachments } : {})),
    {
      pageSize: 2,
      answer: ({ query, response, page, answer }) => {
        const wanted = query.get('statementId');
        // Its pages are JSON, whatever was asked for.
        if (wanted === null) return answer();
        expect([wanted, query.get('attachments')]).toEqual([lrs.statements[3]?.id, 'true']);
        const { headers, body } = multipartBody([statementsPart(page().statements[0]), octetsPart(octets)]);
        response.writeHead(200, headers).end(body);
      },
    },
  );
  const fetching = startFetching();
  const { id } = await fetching.add(lrs.endpoint);
  expect(await finished(fetching, id)).toMatchObject({ fetched: 4, unusable: 0 });
  expect(fetching.files.has(sha256(octets))).toBe(true);
});

it('waits between two pages for a source that is busy, and goes on where it was', async () => {
  let isBusy = true;
  const lrs = await startListLrs(theirStatements(30), {
    pageSize: 10,
    answer: ({ from, response, answer }) => {
      if (from !== 20 || !isBusy) return answer();
      isBusy = false;
      response.writeHead(429, { 'Retry-After': '60' }).end();
    },
  });
  const fetching = startFetching();
  const { id } = await fetching.add(lrs.endpoint);
  await expect.poll(fetching.waits).toEqual([60_000]);
  fetching.passTime();
  expect(await finished(fetching, id)).toMatchObject({ fetched: 30, already: 0, trouble: null });
  expect(lrs.requests.map((query) => query.get('from'))).toEqual([null, '10', '20', '20']);
});

it('does not bring home what left in another form, or withdrew something', async () => {
  const fetching = startFetching();
  const statements = theirStatements(3);
  const [sent] = statements;
  const [own = ''] = await fetching.storer.store({
    text: JSON.stringify(aStatement()),
    mayBeMany: false,
    version: '1.0.3',
    attachments: [],
    credential: ownCredential(fetching),
  });
  rememberSent(fetching, fetching.store.statements.findById(own)?.sequence ?? 0, sent?.id ?? '');
  const lrs = await startListLrs(statements);
  const { id } = await fetching.add(lrs.endpoint);
  expect(await finished(fetching, id)).toMatchObject({ fetched: 2, already: 1, unusable: 0 });
  expect(fetching.store.statements.findById(sent?.id ?? '')).toBeUndefined();
});

/** Notes that a Statement went to somebody under another id. */
function rememberSent({ store }: Fetching, sequence: number, sentId: string): void {
  const destination = {
    name: 'School',
    kind: 'school',
    address: 'https://school.example.org/xapi',
    login: 'basic',
    key: 'k',
    secret: Buffer.alloc(0),
    tokenAddress: '',
    tokenScope: '',
    allowUnencrypted: false,
    versions: [],
  } as const;
  store.destinations.insert('school', destination, 0);
  const form = { as: null, leaveOut: [] };
  store.shares.insert({ id: 'share', kind: 'picked', destinationId: 'school', form, identities: [], createdAt: 0 }, []);
  store.deliveries.insert({
    shareId: 'share',
    destinationId: 'school',
    kind: 'statement',
    sequence,
    text: '{}',
    sentId,
  });
}
