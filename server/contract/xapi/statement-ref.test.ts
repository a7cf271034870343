import { describe, expect, it } from 'vitest';
import { checkStatementRef } from './statement-ref.ts';

const objectType = 'StatementRef';
const id = '6690e6c9-3ef0-4ed3-8b37-7f3964730bee';

describe('Data 2.4.4.3: a StatementRef', () => {
  it('has its objectType and the id of a Statement', () => {
    expect(checkStatementRef({ objectType, id })).toEqual([]);
  });

  it.each([
    [id, ['']],
    [{ id }, ['/objectType']],
    [{ objectType }, ['/id']],
    [{ objectType, id: 'https://example.org/1' }, ['/id']],
    [{ objectType, id, display: {} }, ['/display']],
  ])('cannot be %j', (reference, pointers) => {
    expect(checkStatementRef(reference).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});
