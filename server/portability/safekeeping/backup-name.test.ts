import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backupName, readBackupName } from './backup-name.ts';

it('tells when a backup was made, to the second, and whether it is encrypted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(9999, 11) }), fc.boolean(), (madeAt, isEncrypted) => {
      const said = readBackupName(backupName(madeAt, isEncrypted));
      expect(said?.isEncrypted).toBe(isEncrypted);
      expect(Date.parse(said?.madeAt ?? '')).toBe(Math.floor(madeAt / 1000) * 1000);
    }),
  );
});

it.each([
  'cairn-backup-2026-11-22T10-15-00.zip.part',
  '.cairn-backup-2026-11-22T10-15-00.zip.part',
  'cairn-backup-2026-11-22.zip',
  'cairn-backup-2026-13-45T99-15-00.zip',
  'my cairn-backup-2026-11-22T10-15-00.zip',
  '../cairn-backup-2026-11-22T10-15-00.zip',
])('takes %s for no backup', (name) => {
  expect(readBackupName(name)).toBeUndefined();
});
