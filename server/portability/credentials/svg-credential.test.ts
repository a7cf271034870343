import { describe, expect, it } from 'vitest';
import { readSvgCredential } from './svg-credential.ts';

const svg = (content: string, start = '') =>
  `${start}<svg xmlns="http://www.w3.org/2000/svg" xmlns:ob="https://purl.imsglobal.org/ob/v3p0" xmlns:old="http://openbadges.org">${content}</svg>`;

describe('a badge baked into an SVG picture', () => {
  it('is a token in an attribute, or JSON as text', () => {
    expect(readSvgCredential(svg('<ob:credential verify="a.b.c"/>'))).toBe('a.b.c');
    expect(readSvgCredential(svg('<ob:credential><![CDATA[{"a":"<"}]]></ob:credential>'))).toBe('{"a":"<"}');
  });

  it('is the whole assertion rather than its address', () => {
    const both = '<old:assertion verify="https://example.org/1.json"><![CDATA[{"id":1}]]></old:assertion>';
    expect(readSvgCredential(svg(both))).toBe('{"id":1}');
    expect(readSvgCredential(svg('<old:assertion verify="https://example.org/1.json"/>'))).toBe(
      'https://example.org/1.json',
    );
  });

  it('is no element that is only called so', () => {
    expect(readSvgCredential(svg('<credential verify="a.b.c"/>'))).toBeUndefined();
    expect(readSvgCredential('<svg>')).toBeUndefined();
  });

  it('holds no entity of a document type', () => {
    const hostile = '<!DOCTYPE svg [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>';
    expect(readSvgCredential(svg('<ob:credential>&xxe;</ob:credential>', hostile))).toBeUndefined();
    expect(readSvgCredential(svg('<ob:credential verify="a.b.c"/><text>&xxe;</text>', hostile))).toBe('a.b.c');
  });

  it('is not looked for in a picture that was made to take for ever', () => {
    expect(readSvgCredential(svg('<g>'.repeat(100_000)))).toBeUndefined();
    const deep = `${'<g>'.repeat(400)}<ob:credential verify="a.b.c"/>${'</g>'.repeat(400)}${' '.repeat(100_000)}`;
    expect(readSvgCredential(svg(deep))).toBe('a.b.c');
  });
});
