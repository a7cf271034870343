// The pages of a query: `limit` and `more` (xAPI 1.0.3 Communication 2.1.3, Data 2.5).
import { describe, expect, it } from 'vitest';
import { readBoundary, splitMultipart } from '../../multipart/split-multipart.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { aStatement, anAttachment, completed } from '../../testing/a-statement.ts';
import { multipartBody, octetsPart, sha256, statementsPart } from '../../testing/multipart-body.ts';
import { startTestLrs } from '../../testing/start-test-lrs.ts';
import type { TestLrs, XapiOptions } from '../../testing/start-test-lrs.ts';

type Page = { readonly statements: readonly Statement[]; readonly more: string };

/** The pages of a query, one after the other; `between` runs before each later one. */
async function pagesOf<APage extends Page>(
  first: string,
  read: (path: string) => Promise<APage>,
  between?: () => Promise<unknown>,
): Promise<APage[]> {
  const pages: APage[] = [];
  for (let path = first; path !== '';) {
    const page = await read(path);
    pages.push(page);
    await between?.();
    path = page.more.slice('/xapi'.length);
  }
  return pages;
}

function reader(lrs: TestLrs, headers: XapiOptions['headers'] = {}) {
  return async (path: string): Promise<Page> => (await lrs.xapi(path, { headers })).json() as Promise<Page>;
}

async function post(lrs: TestLrs, statements: readonly Statement[]): Promise<string[]> {
  return (await (await lrs.xapi('/statements', { method: 'POST', body: statements })).json()) as string[];
}

describe('the pages of a query', () => {
  it.each(['true', 'false'])(
    'keep filter, format, language and order with ascending=%s, whatever is stored meanwhile',
    async (ascending) => {
      const lrs = await startTestLrs();
      const verb = { id: completed.id, display: { en: 'completed', de: 'abgeschlossen' } };
      const wanted = () => aStatement({ verb, actor: { ...aStatement().actor, name: 'Ana' } });
      const ids = await post(lrs, [wanted(), wanted(), wanted(), wanted(), wanted()]);
      const more = () => post(lrs, [wanted(), aStatement()]);
      await more();
      const until = (await reader(lrs)(`/statements?limit=1`)).statements[0]?.stored ?? '';
      const query = new URLSearchParams({ verb: verb.id, until, ascending, limit: '2' });
      const expected = [...ids, expect.any(String)];
      for (const [format, display] of [
        ['exact', verb.display],
        ['canonical', { de: 'abgeschlossen' }],
        ['ids', undefined],
      ] as const) {
        const read = reader(lrs, { 'Accept-Language': 'de' });
        const pages = await pagesOf(`/statements?${query}&format=${format}`, read, more);
        const found = pages.flatMap(({ statements }) => statements);
        expect(pages.map(({ statements }) => statements.length)).toEqual([2, 2, 2]);
        expect(found.map((one) => one.id)).toEqual(ascending === 'true' ? expected : expected.toReversed());
        expect(found.map((one) => one.verb.display)).toEqual(found.map(() => display));
      }
    },
  );

  it('bring the octets of their own attachments, with the headers of the first', async () => {
    const lrs = await startTestLrs();
    const octets = ['one', 'two', 'three'];
    const statements = octets.map((text) =>
      aStatement({ attachments: [anAttachment({ length: text.length, sha2: sha256(text) })] }),
    );
    const { body, headers } = multipartBody([statementsPart(statements), ...octets.map((text) => octetsPart(text))]);
    await lrs.xapi('/statements', { method: 'POST', body, headers });
    const pages = await pagesOf('/statements?attachments=true&limit=1&ascending=true', async (path) => {
      const response = await lrs.xapi(path);
      expect(response.headers.get('X-Experience-API-Consistent-Through')).toBeTruthy();
      const [json = '', ...rest] = await partsOf(response);
      return { ...(JSON.parse(json) as Page), octets: rest };
    });
    expect(pages.map((page) => page.octets)).toEqual(octets.map((text) => [text]));
  });

  it('are as long as the server allows where the limit is 0, missing or larger', async () => {
    const lrs = await startTestLrs();
    const ids = await post(
      lrs,
      Array.from({ length: 501 }, () => aStatement()),
    );
    for (const parameters of ['ascending=true', 'ascending=true&limit=0', 'ascending=true&limit=999999']) {
      const pages = await pagesOf(`/statements?${parameters}`, reader(lrs));
      expect(pages.map(({ statements }) => statements.length)).toEqual([500, 1]);
      expect(pages.flatMap(({ statements }) => statements.map((one) => one.id))).toEqual(ids);
    }
  });

  it('say by an empty "more" that there are no others, also where nothing was found', async () => {
    const lrs = await startTestLrs();
    expect(await reader(lrs)('/statements?limit=2')).toEqual({ statements: [], more: '' });
    await post(lrs, [aStatement(), aStatement()]);
    expect((await reader(lrs)('/statements?limit=2')).more).toBe('');
  });

  it('can be read on after a restart: an address holds all that it needs', async () => {
    const lrs = await startTestLrs();
    const ids = await post(lrs, [aStatement(), aStatement()]);
    const { more } = await reader(lrs)('/statements?limit=1');
    const { dataFolder } = lrs.lrs;
    await lrs.lrs.close();
    const again = await startTestLrs({ dataFolder });
    const page = await reader(again, { Authorization: lrs.authorization })(more.slice('/xapi'.length));
    expect([page.statements.map((one) => one.id), page.more]).toEqual([ids.slice(0, 1), '']);
  });
});

async function partsOf(response: Response): Promise<string[]> {
  const octets = [Buffer.from(await response.arrayBuffer())];
  const parts: string[] = [];
  const boundary = readBoundary(response.headers.get('Content-Type') ?? '');
  for await (const part of splitMultipart(streamOf(octets), boundary)) {
    const chunks: Buffer[] = [];
    for await (const chunk of part.body) chunks.push(chunk);
    parts.push(Buffer.concat(chunks).toString());
  }
  return parts;
}

async function* streamOf(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}
