// What pages of other sites may do, and what only Cairn's own page may.
import { describe, expect, it } from 'vitest';
import { aStatement } from '../testing/a-statement.ts';
import { rawStatus } from '../testing/raw-status.ts';
import { ownConnection, startTestLrs } from '../testing/start-test-lrs.ts';

const site = 'https://course.example.org';

describe('a page of another site at the xAPI endpoint', () => {
  it('may ask only once the learner has allowed the site for that credential; nothing runs before', async () => {
    const lrs = await startTestLrs();
    const post = () => lrs.xapi('/statements', { method: 'POST', body: aStatement(), headers: { Origin: site } });
    const refused = await post();
    expect([refused.status, refused.headers.get('Access-Control-Allow-Origin')]).toEqual([403, site]);
    expect(await refused.json()).toMatchObject({ type: 'origin-not-allowed', detail: expect.stringContaining(site) });
    expect(await lrs.count()).toBe(0);

    const { requests } = await lrs.api('GET /api/origin-requests');
    expect(requests).toMatchObject([{ key: lrs.key, label: 'everything', origin: site }]);
    const other = await lrs.issue('other', ['all']);
    await lrs.api('POST /api/origin-requests/decision', { body: { key: lrs.key, origin: site, allow: true } });
    expect((await lrs.api('GET /api/origin-requests')).requests).toEqual([]);

    const allowed = await post();
    expect([allowed.status, allowed.headers.get('Access-Control-Allow-Origin')]).toEqual([200, site]);
    expect(allowed.headers.get('Vary')).toContain('Origin');
    expect(await lrs.count()).toBe(1);
    const withOther = { Origin: site, Authorization: other.authorization };
    expect((await lrs.xapi('/statements', { headers: withOther })).status).toBe(403);
  });

  it('stays out when the learner says no, without being asked about again', async () => {
    const lrs = await startTestLrs();
    const get = () => lrs.xapi('/statements', { headers: { Origin: site } });
    await get();
    await lrs.api('POST /api/origin-requests/decision', { body: { key: lrs.key, origin: site, allow: false } });
    expect((await get()).status).toBe(403);
    expect((await lrs.api('GET /api/origin-requests')).requests).toEqual([]);
  });

  it('raises no more than fifty questions about a credential at once', async () => {
    const lrs = await startTestLrs();
    const get = (number: number) => lrs.xapi('/statements', { headers: { Origin: `https://${number}.example.org` } });
    for (let number = 0; number < 55; number += 1) expect((await get(number)).status).toBe(403);
    expect((await lrs.api('GET /api/origin-requests')).requests).toHaveLength(50);
  });

  it('is out again when the learner takes the permission back', async () => {
    const lrs = await startTestLrs();
    await lrs.api('POST /api/origin-requests/decision', { body: { key: lrs.key, origin: site, allow: true } });
    expect((await lrs.xapi('/statements', { headers: { Origin: site } })).status).toBe(200);
    const path = { key: lrs.key };
    await lrs.api('DELETE /api/credentials/:key/origin', { path, query: { origin: site } });
    expect((await lrs.xapi('/statements', { headers: { Origin: site } })).status).toBe(403);
  });

  it('raises no question with a wrong credential', async () => {
    const lrs = await startTestLrs();
    const headers = { Origin: site, Authorization: 'Basic eDp5' };
    expect((await lrs.xapi('/statements', { headers })).status).toBe(401);
    expect((await lrs.api('GET /api/origin-requests')).requests).toEqual([]);
  });

  it.each(['null', 'file://', 'chrome-extension://abc', 'https://a b'])('is refused as %s', async (origin) => {
    const lrs = await startTestLrs();
    const response = await lrs.xapi('/statements', { method: 'POST', body: aStatement(), headers: { Origin: origin } });
    expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([403, null]);
    expect(await lrs.count()).toBe(0);
  });

  it('is refused where it names no origin, as a link or an image does', async () => {
    const lrs = await startTestLrs();
    const get = (from: string) => lrs.xapi('/statements', { headers: { 'Sec-Fetch-Site': from } });
    expect([(await get('cross-site')).status, (await get('same-site')).status]).toEqual([403, 403]);
    expect([(await get('none')).status, (await get('same-origin')).status]).toEqual([200, 200]);
  });

  it('has its preflight answered without a credential, for this computer too', async () => {
    const lrs = await startTestLrs();
    const response = await lrs.xapi('/statements', {
      method: 'OPTIONS',
      headers: {
        Authorization: null,
        'X-Experience-API-Version': null,
        Origin: site,
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'authorization,content-type,x-experience-api-version',
        'Access-Control-Request-Private-Network': 'true',
      },
    });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': site,
      'access-control-allow-methods': expect.stringContaining('PUT'),
      'access-control-allow-headers': expect.stringContaining('X-Experience-API-Version'),
      'access-control-allow-private-network': 'true',
    });
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });

  it('may read the answers that matter to xAPI', async () => {
    const lrs = await startTestLrs();
    const response = await lrs.xapi('/about', { headers: { Origin: site, Authorization: null } });
    expect(response.headers.get('Access-Control-Expose-Headers')).toContain('X-Experience-API-Consistent-Through');
  });
});

describe("the page's own API", () => {
  it('answers nobody without a session', async () => {
    const lrs = await startTestLrs();
    for (const path of ['/api/status', '/api/transcript?from=0&count=1', '/api/events', '/api/credentials']) {
      const response = await fetch(lrs.origin + path);
      expect([response.status, await response.json()]).toMatchObject([401, { type: 'not-signed-in' }]);
    }
  });

  it('answers no page of another site, even with the session', async () => {
    const lrs = await startTestLrs();
    const cookie = await sessionCookie(lrs.lrs.makePageAddress());
    const ask = (headers: Record<string, string>) =>
      fetch(`${lrs.origin}/api/status`, { headers: { Cookie: cookie, ...headers } });
    expect((await ask({})).status).toBe(200);
    expect((await ask({ Origin: lrs.origin, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
    expect((await ask({ Origin: site })).status).toBe(403);
    expect((await ask({ Origin: 'null' })).status).toBe(403);
    // Another port of this computer is the same site, but not the same origin.
    expect((await ask({ 'Sec-Fetch-Site': 'same-site' })).status).toBe(403);
    expect((await ask({ Origin: 'http://127.0.0.1:1' })).status).toBe(403);
  });

  it('signs in once a link, by a cookie that scripts and other sites do not get', async () => {
    const lrs = await startTestLrs();
    const link = lrs.lrs.makePageAddress();
    const first = await fetch(link, { redirect: 'manual' });
    expect([first.status, first.headers.get('Location')]).toEqual([302, '/']);
    expect(first.headers.get('Set-Cookie')).toMatch(/; path=\/api;.*; samesite=strict; httponly/i);
    const second = await fetch(link, { redirect: 'manual' });
    expect(second.headers.get('Set-Cookie')).toBeNull();
  });

  it('keeps the session when the LRS is started again', async () => {
    const lrs = await startTestLrs();
    const cookie = await sessionCookie(lrs.lrs.makePageAddress());
    await lrs.lrs.close();
    const again = await startTestLrs({ dataFolder: lrs.lrs.dataFolder, port: lrs.lrs.port });
    expect(await rawStatus(again.lrs.port, { path: '/api/status', headers: { Cookie: cookie } })).toBe(200);
  });
});

async function sessionCookie(link: string): Promise<string> {
  const response = await fetch(link, { redirect: 'manual', headers: ownConnection });
  return response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}
