// Sources that do not keep the rules of xAPI, or are busy.
import { describe, expect, it } from 'vitest';
import { anAgent, anAttachment } from '../../testing/a-statement.ts';
import { multipartBody, octetsPart, sha256, statementsPart } from '../../testing/multipart-body.ts';
import { startFetching } from '../../testing/start-fetching.ts';
import { startListLrs } from '../../testing/start-list-lrs.ts';
import { firstStored, finished, idsIn, idsOf, theirStatements } from '../../testing/their-statements.ts';

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
    const { id } = await fetching.add(lrs.endpoint, { since: new Date(firstStored + 40_000).toISOString() });
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
