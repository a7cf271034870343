import { describe, expect, it } from 'vitest';
import { aStatement, anAttachment } from '../../testing/a-statement.ts';
import { evidenceOf, isSigned } from './evidence-of.ts';

const signature = anAttachment({ usageType: 'http://adlnet.gov/expapi/attachments/signature' });

describe('evidence', () => {
  it('is each file that came along, but no signature', () => {
    const certificate = anAttachment();
    const statement = aStatement({ attachments: [signature, certificate] });
    expect(evidenceOf(statement)).toEqual([{ kind: 'file', attachment: certificate }]);
    expect(isSigned(statement)).toBe(true);
    expect(isSigned(aStatement({ attachments: [certificate] }))).toBe(false);
  });

  it('is each http(s) address in the result, and nothing else that looks like one', () => {
    const extensions = {
      'https://example.org/a': 'https://example.org/certificate/7',
      'https://example.org/b': 'javascript:alert(1)',
      'https://example.org/c': 'see https://example.org',
      'https://example.org/d': { address: 'https://example.org' },
    };
    expect(evidenceOf(aStatement({ result: { extensions } }))).toEqual([
      { kind: 'link', address: 'https://example.org/certificate/7' },
    ]);
  });
});
