import { describe, expect, it } from 'vitest';
import type { Statement } from '../contract/xapi/statement.ts';
import { validateStatement } from '../contract/xapi/validate-statement.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import { generateStatements } from './generate-statements.ts';
import { learner } from './generated/people.ts';
import { verbId } from './generated/verbs.ts';

function generated(seed: number, count: number, version: XapiVersion = '1.0.3'): Statement[] {
  return [...generateStatements({ seed, count, version })];
}

function shareOf(statements: readonly Statement[], is: (statement: Statement) => boolean): number {
  return statements.filter(is).length / statements.length;
}

describe('a generated life', () => {
  const life = generated(1, 5_000);

  it.each(['1.0.3', '2.0.0'] as const)('consists of valid Statements of %s', (version) => {
    const violations = generated(2, 5_000, version).flatMap((one) => validateStatement(one, version));
    expect(violations).toEqual([]);
  });

  it('names context agents in 2.0.0 only', () => {
    const naming = (version: XapiVersion) =>
      shareOf(generated(3, 500, version), ({ context }) => context?.contextAgents !== undefined);
    expect(naming('2.0.0')).toBeGreaterThan(0);
    expect(naming('1.0.3')).toBe(0);
  });

  it('is the same for the same seed and another for another', () => {
    expect(generated(7, 300)).toEqual(generated(7, 300));
    const ids = new Set([...generated(7, 300), ...generated(8, 300)].map(({ id }) => id));
    expect(ids.size).toBe(600);
  });

  it('gives every Statement an id of its own', () => {
    expect(new Set(life.map(({ id }) => id)).size).toBe(5_000);
  });

  it('takes ten years', () => {
    const times = life.map(({ timestamp = '' }) => Date.parse(timestamp));
    const years = (Math.max(...times) - Math.min(...times)) / (365.25 * 86_400_000);
    expect(years).toBeGreaterThan(8.5);
    expect(years).toBeLessThan(11.5);
  });

  it('has Statements as long as those of real products', () => {
    const lengths = life.map((one) => Buffer.byteLength(JSON.stringify(one))).toSorted((a, b) => a - b);
    expect(lengths[2_500]).toBeGreaterThan(700);
    expect(lengths[2_500]).toBeLessThan(1_500);
    expect(lengths.at(-1)).toBeLessThan(5_000);
  });

  it('is mostly the doing of the learner, under all her identities', () => {
    const actors = life.map(({ actor }) => JSON.stringify(actor));
    for (const identity of Object.values(learner)) expect(actors).toContain(JSON.stringify(identity));
    expect(shareOf(life, ({ actor }) => 'name' in actor && actor.name === 'Dmitri Okafor')).toBeLessThan(0.01);
  });

  it('holds a few of everything that is rare', () => {
    const kinds: ((statement: Statement) => boolean)[] = [
      ({ verb }) => verb.id === verbId('voided'),
      ({ object }) => object.objectType === 'SubStatement',
      ({ object }) => object.objectType === 'StatementRef',
      ({ actor }) => actor.objectType === 'Group',
      ({ context }) => context?.team !== undefined,
      ({ attachments }) => attachments !== undefined,
    ];
    for (const is of kinds) {
      expect(shareOf(life, is), is.toString()).toBeGreaterThan(0.0005);
      expect(shareOf(life, is), is.toString()).toBeLessThan(0.1);
    }
  });

  it('voids only Statements that were there before, each once', () => {
    const seen = new Set<string | undefined>();
    for (const { id, verb, object } of life) {
      if (verb.id === verbId('voided') && object.objectType === 'StatementRef')
        expect(seen.delete(object.id)).toBe(true);
      seen.add(id);
    }
  });
});
