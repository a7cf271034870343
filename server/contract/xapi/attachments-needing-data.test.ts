import { describe, expect, it } from 'vitest';
import { aStatement, aSubStatement, anAttachment } from '../../testing/a-statement.ts';
import { SIGNATURE } from './attachment.ts';
import { attachmentsNeedingData } from './attachments-needing-data.ts';

const fileUrl = 'https://example.org/file';

describe('Communication 1.5.1: attachments that need their data', () => {
  it('are those without a fileUrl', () => {
    const statement = aStatement({ attachments: [anAttachment({ fileUrl }), anAttachment({ sha2: 'a1' })] });
    expect(attachmentsNeedingData(statement)).toEqual([{ pointer: '/attachments/1', sha2: 'a1' }]);
  });

  it('Data 2.6: are all signatures', () => {
    const signature = anAttachment({ usageType: SIGNATURE, sha2: 'b2', fileUrl });
    expect(attachmentsNeedingData(aStatement({ attachments: [signature] }))).toEqual([
      { pointer: '/attachments/0', sha2: 'b2' },
    ]);
  });

  it('may be in a SubStatement', () => {
    const object = aSubStatement({ attachments: [anAttachment({ sha2: 'c3' })] });
    expect(attachmentsNeedingData(aStatement({ object }))).toEqual([{ pointer: '/object/attachments/0', sha2: 'c3' }]);
  });

  it('are none in a Statement without attachments', () => {
    expect(attachmentsNeedingData(aStatement())).toEqual([]);
  });
});
