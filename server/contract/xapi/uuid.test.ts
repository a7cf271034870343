import { describe, expect, it } from 'vitest';
import { isUuid } from './uuid.ts';

describe('Data 4.4: a UUID', () => {
  it.each([
    '6690e6c9-3ef0-4ed3-8b37-7f3964730bee',
    '6690E6C9-3EF0-4ED3-8B37-7F3964730BEE',
    '2a41c918-b88b-4220-20a5-a4c32391a240',
    '12345678-1234-5678-1234-567812345678',
    '01890a5d-ac96-774b-bcce-b302099a8057',
    '00000000-0000-0000-0000-000000000000',
  ])('may be %s, whatever its version and variant', (uuid) => {
    expect(isUuid(uuid)).toBe(true);
  });

  it.each([
    '',
    '6690e6c93ef04ed38b377f3964730bee',
    '{6690e6c9-3ef0-4ed3-8b37-7f3964730bee}',
    'urn:uuid:6690e6c9-3ef0-4ed3-8b37-7f3964730bee',
    '6690e6c9-3ef0-4ed3-8b37-7f3964730bee1',
    '6690e6c9-3ef0-4ed3-8b37-7f3964730bee\n',
    'g690e6c9-3ef0-4ed3-8b37-7f3964730bee',
  ])('cannot be %j', (text) => {
    expect(isUuid(text)).toBe(false);
  });
});
