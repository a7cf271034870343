import { describe, expect, it } from 'vitest';
import type { Statement } from '../../contract/xapi/statement.ts';
import { hasSharedData, sharedDataPath } from '../../testing/shared-data.ts';
import { startCanonizer } from '../../testing/start-canonizer.ts';
import { startImports } from '../../testing/start-imports.ts';
import { createBadgesInRecord } from './badges-in-record.ts';

const canonizer = startCanonizer();

async function imported(...paths: readonly string[]) {
  const importing = startImports();
  const looked = await importing.look(...paths.map(sharedDataPath));
  await importing.keep(looked.id);
  const badges = createBadgesInRecord({ ...importing, canonizer });
  const statements = importing.texts().map((text) => JSON.parse(text) as Statement & { readonly id: string });
  return { ...importing, badges, statements };
}

describe.skipIf(!hasSharedData)('a badge in the record (needs the shared data)', () => {
  it('is checked again by the file that came with it', async () => {
    const { badges, statements } = await imported('badges/ob30/simple-json.png');
    expect(statements).toHaveLength(1);
    expect(await badges.find(statements[0]?.id.toUpperCase() ?? '')).toMatchObject({
      title: 'Teamwork',
      issuer: 'Example Corp',
      verdict: { signature: 'intact' },
    });
  });

  it('is found in the record that it came in', async () => {
    const { badges, statements } = await imported('credentials/clr20/simple.json');
    const found = await Promise.all(statements.map(({ id }) => badges.find(id)));
    expect(found.map((badge) => badge?.title)).toEqual(['Sample Transcript', 'Teamwork']);
  });

  it('is known by the files that describe it', async () => {
    const names = ['basic-assertion', 'robotics-badge', 'organization'];
    const { badges, statements } = await imported(...names.map((name) => `badges/ob20/${name}.json`));
    expect(await badges.find(statements[0]?.id ?? '')).toMatchObject({
      title: 'Awesome Robotics Badge',
      issuer: 'An Example Badge Issuer',
    });
  });

  it('is none in other Statements, and no Statement is an error', async () => {
    const { badges, statements } = await imported('statements/golf-prototype/golf-one-attempt.ndjson');
    expect(await badges.find(statements[0]?.id ?? '')).toBeNull();
    await expect(badges.find('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ type: 'not-found' });
  });
});
