import type { ByHand } from '../contract/by-hand.ts';

/** A form in which only the first line is filled in. */
export function aByHand(parts: Partial<ByHand> = {}): ByHand {
  return {
    deed: 'read',
    title: 'Dune',
    kind: null,
    at: '2025-03-11T09:30:00+01:00',
    seconds: null,
    score: null,
    success: null,
    text: '',
    link: '',
    partOf: '',
    language: 'en',
    evidence: [],
    ...parts,
  };
}
