import { describe, expect, it } from 'vitest';
import { startCanonizer } from '../../testing/start-canonizer.ts';
import { UncoveredFields } from './canonizer.ts';

const v2 = 'https://www.w3.org/ns/credentials/v2';
const badges = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

describe('the canonical form', () => {
  const { hash } = startCanonizer();
  const hasty = startCanonizer(1);
  const ended = startCanonizer();

  it('does not depend on the order of names, and changes with what they say', async () => {
    const one = await hash({ '@context': [v2], id: 'urn:x:1', type: ['VerifiableCredential'], name: 'A' }, true);
    const same = await hash({ name: 'A', type: 'VerifiableCredential', id: 'urn:x:1', '@context': v2 }, true);
    const other = await hash({ name: 'B', type: 'VerifiableCredential', id: 'urn:x:1', '@context': v2 }, true);
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });

  it('is refused for words that no vocabulary knows, where all of it has to be covered', async () => {
    const document = { '@context': [v2, badges], id: 'urn:x:1', type: 'VerifiableCredential', unheardOf: 'x' };
    await expect(hash(document, true)).rejects.toThrow(UncoveredFields);
    await expect(hash(document, false)).resolves.toHaveLength(32);
  });

  it('is refused for a vocabulary that is not here, which nobody is asked for', async () => {
    await expect(hash({ '@context': 'https://evil.example.com/context.json', id: 'urn:x:1' }, false)).rejects.toThrow(
      'vocabulary that is not known here: https://evil.example.com/context.json',
    );
  });

  it('is given up when it takes too long, and the next one gets a thread of its own', async () => {
    await expect(hasty.hash({ '@context': v2, id: 'urn:x:1', name: 'A' }, true)).rejects.toThrow('too long');
    await expect(hasty.hash({ '@context': v2, id: 'urn:x:1', name: 'A' }, true)).rejects.toThrow('too long');
  });

  it('of a graph that was made to take for ever is given up at once', async () => {
    const size = 40;
    const node = (index: number) => `_:n${index % size}`;
    const graph = Array.from({ length: size }, (_, index) => ({
      '@id': node(index),
      'urn:p': Array.from({ length: size }, (__, step) => ({ '@id': node(step) })),
    }));
    await expect(hash({ '@graph': graph }, false)).rejects.toThrow(/[Mm]aximum/);
  });

  it('is none after the end', async () => {
    await ended.close();
    await expect(ended.hash({ id: 'urn:x:1' }, false)).rejects.toThrow('any more');
  });
});
