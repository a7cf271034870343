import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asItIs, leftOutParts } from '../../contract/sharing/share-form.ts';
import type { ShareForm } from '../../contract/sharing/share-form.ts';
import { deriveId, deriveWithdrawalId } from './derive-id.ts';

const original = '6690e6c9-3ef0-4ed3-8b37-7f3964730bee';
const as = { name: 'Ana', account: { homePage: 'https://hr.example.org', name: '4711' } };
const aForm = (parts: Partial<ShareForm> = {}): ShareForm => ({ as, leaveOut: ['scores', 'places'], ...parts });
const idOf = (form: ShareForm) => deriveId(original, 'acme', form);

describe('the id of a changed Statement', () => {
  it('never changes from one Cairn to the next', () => {
    expect(idOf(aForm())).toBe('a5818b50-2480-5092-94c9-dcfa0f0b831d');
    expect(deriveWithdrawalId(original, 'acme')).toBe('7084f843-9278-57d8-899f-38f9c50d79c9');
  });

  it('does not depend on how the form or the id is spelled', () => {
    const reordered = { account: { name: '4711', homePage: 'https://hr.example.org' }, name: 'Ana' };
    const spellings = [
      idOf(aForm({ leaveOut: ['places', 'scores', 'places'] })),
      idOf(aForm({ as: reordered })),
      idOf(aForm({ as: { objectType: 'Agent', ...as } })),
      deriveId(original.toUpperCase(), 'acme', aForm()),
    ];
    expect(new Set(spellings)).toEqual(new Set([idOf(aForm())]));
  });

  it('is another for whatever can be told apart at the destination', () => {
    const ids = [
      idOf(aForm()),
      idOf(asItIs),
      idOf(aForm({ as: null })),
      idOf(aForm({ as: { ...as, name: 'A. Ruiz' } })),
      idOf(aForm({ as: { account: as.account } })),
      idOf(aForm({ as: { mbox: 'mailto:ana@hr.example.org' } })),
      idOf(aForm({ leaveOut: ['scores'] })),
      deriveId(original, 'school', aForm()),
      deriveId('0690e6c9-3ef0-4ed3-8b37-7f3964730bee', 'acme', aForm()),
      deriveWithdrawalId(original, 'acme'),
      deriveWithdrawalId(idOf(aForm()), 'acme'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the same for two choices of parts only if they are the same parts', () => {
    const choice = fc.array(fc.constantFrom(...leftOutParts), { maxLength: 9 });
    fc.assert(
      fc.property(choice, choice, (a, b) => {
        const isSame = a.every((part) => b.includes(part)) && b.every((part) => a.includes(part));
        expect(idOf(aForm({ leaveOut: a })) === idOf(aForm({ leaveOut: b }))).toBe(isSame);
      }),
    );
  });
});
