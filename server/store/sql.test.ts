import { describe, expect, it } from 'vitest';
import { sql } from './sql.ts';

describe('sql', () => {
  it('binds every value, and inlines only other pieces of SQL', () => {
    const hostile = "'; DROP TABLE statement; --";
    const piece = sql`a = ${hostile} AND ${sql`b = ${1}`}`;
    expect(piece).toMatchObject({ text: 'a = ? AND b = ?', values: [hostile, 1] });
    expect(sql`${{ text: 'x', values: [] } as never}`.text).toBe('?');
  });
});
