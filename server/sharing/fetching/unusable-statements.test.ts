// What a source gives and Cairn cannot keep.
import { describe, expect, it } from 'vitest';
import { anAttachment } from '../../testing/a-statement.ts';
import { multipartBody, octetsPart, sha256, statementsPart } from '../../testing/multipart-body.ts';
import { startFetching } from '../../testing/start-fetching.ts';
import { startListLrs } from '../../testing/start-list-lrs.ts';
import { finished, ownCredential, theirStatements } from '../../testing/their-statements.ts';

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
