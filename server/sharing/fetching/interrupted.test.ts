// Fetching that breaks off somewhere loses nothing and brings nothing twice.
import { describe, expect, it } from 'vitest';
import { anAttachment } from '../../testing/a-statement.ts';
import { multipartBody, octetsPart, sha256, statementsPart } from '../../testing/multipart-body.ts';
import { startFetching } from '../../testing/start-fetching.ts';
import { startListLrs } from '../../testing/start-list-lrs.ts';
import { temporaryFolder } from '../../testing/start-test-lrs.ts';
import { firstStored, finished, idsIn, idsOf, theirStatements } from '../../testing/their-statements.ts';

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
    expect(lrs.requests[5]?.get('since')).toBe(new Date(firstStored + 398 * 10_000 - 5_000).toISOString());
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
    const at = (index: number) => new Date(firstStored + Math.floor(index / 7) * 60_000).toISOString();
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
        response.setHeader('X-Experience-API-Consistent-Through', new Date(firstStored + 10_000).toISOString());
        answer();
      },
    });
    const fetching = startFetching();
    const { id } = await fetching.add(lrs.endpoint, { keepFetching: true });
    await expect.poll(() => fetching.find(id)?.state).toBe('resting');
    // One that they had not told of before.
    const late = theirStatements(1, () => ({ stored: new Date(firstStored + 12_000).toISOString() }));
    lrs.statements.push(...late);
    fetching.passTime();
    await expect.poll(() => fetching.find(id)?.fetched).toBe(4);
    expect(lrs.requests[1]?.get('since')).toBe(new Date(firstStored + 5_000).toISOString());
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
