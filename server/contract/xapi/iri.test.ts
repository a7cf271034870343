import { describe, expect, it } from 'vitest';
import { processorTime } from '../../testing/processor-time.ts';
import { isIri } from './iri.ts';

describe('Data 4.3: an IRI', () => {
  it.each([
    'http://adlnet.gov/expapi/verbs/completed',
    'https://example.org/a?b=c&d=%20#e',
    'https://example.org/?id[]=1',
    'https://[2001:db8::1]:8080/',
    'course-v1:Org+1+run',
    'act:blog/post',
    'uuid://6690e6c9-3ef0-4ed3-8b37-7f3964730bee',
    'urn:isbn:0451450523',
    'https://es.example.org/educación/日本語',
    'mailto:ana@example.org',
    'http://xapi.jisc.ac.uk/extensions/ip&46;address',
    `https://example.org/${'a'.repeat(4096)}`,
  ])('may be %s', (iri) => {
    expect(isIri(iri)).toBe(true);
  });

  it.each([
    '',
    'completed',
    '/relative/path',
    '//example.org/no-scheme',
    ':no-scheme',
    '1st:scheme-begins-with-a-digit',
    'ab=c://wrong.scheme',
    'https:',
    'https://example.org/with space',
    ' https://example.org',
    'https://example.org\n',
    'https://example.org/<b>',
    'https://example.org/"quoted"',
    'https://example.org/\u0000',
    'https://example.org/\u0085',
  ])('cannot be %j', (text) => {
    expect(isIri(text)).toBe(false);
  });

  it('is refused in a moment when it is long and hostile', () => {
    const refuse = () => {
      isIri('a'.repeat(1_000_000));
      isIri(`a:${'b'.repeat(1_000_000)} `);
    };
    expect(processorTime(refuse)).toBeLessThan(500);
  });
});
