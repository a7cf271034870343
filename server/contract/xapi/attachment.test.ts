import { describe, expect, it } from 'vitest';
import { anAttachment } from '../../testing/a-statement.ts';
import { checkAttachments, isMediaType } from './attachment.ts';

const pointersIn = (attachments: unknown) => checkAttachments(attachments).map(({ pointer }) => pointer);

describe('Data 2.4.11: attachments', () => {
  it('may be none, or several with and without a fileUrl', () => {
    expect(pointersIn([])).toEqual([]);
    expect(
      pointersIn([anAttachment(), anAttachment({ fileUrl: 'https://example.org/file', description: {} })]),
    ).toEqual([]);
  });

  it('names every property that is missing', () => {
    expect(pointersIn([{}])).toEqual(['/0/usageType', '/0/display', '/0/contentType', '/0/length', '/0/sha2']);
  });

  it.each([
    [{ usageType: 'certificate' }, '/0/usageType'],
    [{ display: 'Certificate' }, '/0/display'],
    [{ description: { en_US: 'x' } }, '/0/description'],
    [{ contentType: 'text' }, '/0/contentType'],
    [{ length: '27' }, '/0/length'],
    [{ length: 1.5 }, '/0/length'],
    [{ length: -1 }, '/0/length'],
    [{ sha2: 1 }, '/0/sha2'],
    [{ fileUrl: '' }, '/0/fileUrl'],
    [{ fileURL: 'https://example.org/file' }, '/0/fileURL'],
  ])('cannot have %j', (parts, pointer) => {
    expect(pointersIn([{ ...anAttachment(), ...parts }])).toEqual([pointer]);
  });

  it.each([anAttachment(), 'file'])('must be an array, not %j', (value) => {
    expect(pointersIn(value)).toEqual(['']);
  });
});

describe('a media type', () => {
  it.each(['text/plain', 'text/plain; charset=utf-8', 'application/vnd.example+json', 'application/octet-stream'])(
    'may be %s',
    (text) => {
      expect(isMediaType(text)).toBe(true);
    },
  );

  it.each(['', 'text', 'text/', '/plain', 'text plain', 'a/b/c'])('cannot be %j', (text) => {
    expect(isMediaType(text)).toBe(false);
  });
});
