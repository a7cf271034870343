// Bringing Statements home, from a real LRS and from simple ones, with a clock that the test turns.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../contract/xapi/statement.ts';
import { anAgent, anAttachment, aStatement, aStatementRef, voided } from '../../testing/a-statement.ts';
import { multipartBody, octetsPart, sha256, statementsPart } from '../../testing/multipart-body.ts';
import { startFetching } from '../../testing/start-fetching.ts';
import type { Fetching } from '../../testing/start-fetching.ts';
import { startListLrs } from '../../testing/start-list-lrs.ts';
import { loginOf, startTestLrs } from '../../testing/start-test-lrs.ts';
import { finished, ownCredential, post, theirStatements } from '../../testing/their-statements.ts';

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
