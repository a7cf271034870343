import { describe, expect, it } from 'vitest';
import { verbClassOf } from './verb-class.ts';

describe('what a Verb says about how far somebody has come', () => {
  it.each([
    ['http://adlnet.gov/expapi/verbs/completed', 'complete'],
    ['http://activitystrea.ms/schema/1.0/complete', 'complete'],
    ['https://example.org/verbs#Passed', 'pass'],
    ['http://activitystrea.ms/start', 'begin'],
    ['https://w3id.org/xapi/adl/verbs/logged_in', 'sign-in'],
    ['https://brindlewaye.com/xAPITerms/verbs/loggedin/', 'sign-in'],
    ['https://w3id.org/xapi/video/verbs/seeked', 'play'],
    ['http://id.tincanapi.com/verb/viewed', 'touch'],
    ['http://id.tincanapi.com/verb/earned', 'deed'],
    ['https://example.org/verbs/constructor', 'deed'],
  ])('is told by its last word: %s', (id, verbClass) => {
    expect(verbClassOf({ id })).toBe(verbClass);
  });

  it('is told by its English name where its id says nothing', () => {
    expect(verbClassOf({ id: 'https://example.org/v/17', display: { es: 'aprobó', 'en-GB': 'Passed' } })).toBe('pass');
    expect(verbClassOf({ id: 'https://example.org/v/17', display: { fr: 'a réussi' } })).toBe('deed');
  });
});
