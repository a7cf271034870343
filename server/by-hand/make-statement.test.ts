import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ByHand } from '../contract/by-hand.ts';
import { deeds } from '../contract/by-hand.ts';
import { byHandLimits, checkByHand, kindOfDeed } from '../contract/check-by-hand.ts';
import { deedOf, verbOfDeed } from '../contract/deed-verbs.ts';
import { experienceKinds } from '../contract/experience.ts';
import type { Activity } from '../contract/xapi/activity.ts';
import { validateStatement } from '../contract/xapi/validate-statement.ts';
import { anAgent } from '../testing/a-statement.ts';
import { aByHand } from '../testing/a-by-hand.ts';
import { activityType, kindOfType } from '../lrs/own-activities.ts';
import { makeStatement, readStatement } from './make-statement.ts';

const id = '6690e6c9-3ef0-4ed3-8b37-7f3964730bee';
const sha2 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const file = { sha2, name: 'Certificate.pdf', contentType: 'application/pdf', length: 12 };
const plain = { id, actor: anAgent(), files: [], course: undefined, replaces: undefined };

const aTitle = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => `a ${text.trim()}`.replace(/\s+/gu, ' ').trim());

const arbitraryRecord: fc.Arbitrary<ByHand> = fc.record({
  deed: fc.constantFrom(...deeds),
  title: aTitle,
  kind: fc.option(fc.constantFrom(...experienceKinds)),
  at: fc.constantFrom('2025-03-11T09:30:00+01:00', '2024-02-29T23:59:00Z', '1999-12-31T00:00:00-05:30'),
  seconds: fc.option(fc.integer({ min: 1, max: byHandLimits.seconds })),
  score: fc.option(fc.record({ raw: fc.nat(10), max: fc.integer({ min: 10, max: 100 }) })),
  success: fc.option(fc.boolean()),
  text: fc.constantFrom('', 'Went well.\nAgain tomorrow.'),
  link: fc.constantFrom('', 'https://example.org/paper?x=1#top'),
  partOf: fc.constantFrom('', 'Music', 'Spanish A2'),
  language: fc.constantFrom('en', 'es'),
  evidence: fc.constantFrom([], [sha2]),
});

const isRight = (record: ByHand) => checkByHand(record, Date.UTC(2026, 0, 1)).length === 0;

describe('a form', () => {
  it('makes a Statement that both versions of the standard allow', () => {
    fc.assert(
      fc.property(arbitraryRecord.filter(isRight), (record) => {
        const files = record.evidence.length === 0 ? [] : [file];
        const statement = JSON.parse(JSON.stringify(makeStatement(record, { ...plain, files, replaces: id })));
        expect(validateStatement(statement, '1.0.3')).toEqual([]);
        expect(validateStatement(statement, '2.0.0')).toEqual([]);
      }),
    );
  });

  it('is found in its Statement again', () => {
    fc.assert(
      fc.property(arbitraryRecord.filter(isRight), (record) => {
        const files = record.evidence.length === 0 ? [] : [file];
        const read = readStatement(makeStatement(record, { ...plain, files }));
        expect(read).toEqual({
          files,
          record: {
            ...record,
            kind: record.kind === kindOfDeed[record.deed] ? null : record.kind,
            success: record.deed === 'passed' ? null : record.success,
          },
        });
      }),
    );
  });

  it('is about the same Activity each time that title and kind are the same, however the title is spelled', () => {
    const activityOf = (parts: Partial<ByHand>) =>
      (makeStatement(aByHand({ deed: 'practised', title: 'Piano', ...parts }), plain).object as Activity).id;
    expect(activityOf({ title: '  piano ' })).toBe(activityOf({}));
    expect(activityOf({ language: 'es', at: '2020-01-01T00:00:00Z' })).toBe(activityOf({}));
    expect(activityOf({ title: 'Guitar' })).not.toBe(activityOf({}));
    expect(activityOf({ deed: 'attended' })).not.toBe(activityOf({}));
    expect(activityOf({})).toBe('http://localhost/cairn/activities/84ac4749-ab45-54f5-8f38-c62c6dd583d2');
  });

  it('says all it knows in the words of the standard', () => {
    const record = aByHand({
      deed: 'passed',
      title: 'First aid',
      seconds: 5400,
      score: { raw: 8, max: 10 },
      text: 'Good',
      link: 'https://example.org/aid',
      partOf: 'Safety',
    });
    expect(makeStatement(record, { ...plain, files: [file] })).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
      object: { definition: { name: { en: 'First aid' }, moreInfo: 'https://example.org/aid' } },
      result: {
        score: { scaled: 0.8, raw: 8, min: 0, max: 10 },
        success: true,
        completion: true,
        response: 'Good',
        duration: 'PT1H30M',
      },
      context: { language: 'en', contextActivities: { parent: [{ definition: { name: { en: 'Safety' } } }] } },
      attachments: [{ display: { en: 'Certificate.pdf' }, sha2, length: 12 }],
    });
  });

  it('is part of the course of the record that it names', () => {
    const course = { id: 'https://lms.example.org/course/fire-safety' };
    const { context } = makeStatement(aByHand({ partOf: 'Fire safety' }), { ...plain, course });
    expect(context?.contextActivities?.parent).toEqual([course]);
  });
});

it('no two deeds share a Verb, and no two kinds a type', () => {
  expect(deeds.map((deed) => deedOf(verbOfDeed[deed].id))).toEqual(deeds);
  expect(experienceKinds.map((kind) => kindOfType(activityType(kind)))).toEqual(experienceKinds);
});

it('makes no form of a Statement with another Verb or without an Activity', () => {
  const made = makeStatement(aByHand(), plain);
  expect(readStatement({ ...made, verb: { id: 'https://example.org/verb' } })).toBeUndefined();
  expect(readStatement({ ...made, object: { objectType: 'StatementRef', id } })).toBeUndefined();
});
