import { expect, it } from 'vitest';
import { anActivity, anAgent, aStatement, aSubStatement } from '../testing/a-statement.ts';
import { lastSegment, statementWords } from './statement-words.ts';

it('gathers what a person would type', () => {
  const words = statementWords(
    aStatement({
      actor: { ...anAgent(), name: 'Ana Ruiz' },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered', es: 'respondió' } },
      object: aSubStatement({
        object: { ...anActivity('q3'), definition: { name: { en: 'Question 3' }, description: { en: 'How many?' } } },
      }),
      result: { response: 'forty-two' },
      context: {
        instructor: { ...anAgent('bo'), name: 'Bo Lindqvist' },
        platform: 'Moodle',
        contextActivities: { parent: { ...anActivity('algebra'), definition: { name: { en: 'Algebra I' } } } },
      },
    }),
  );
  for (const word of [
    'Ana Ruiz',
    'ana.ruiz@example.org',
    'answered',
    'respondió',
    'q3',
    'Question 3',
    'How many?',
    'forty-two',
    'Bo Lindqvist',
    'Moodle',
    'Algebra I',
  ]) {
    expect(words).toContain(word);
  }
});

it('takes no more of a long text than anybody would search', () => {
  expect(statementWords(aStatement({ result: { response: 'x'.repeat(200_000) } })).length).toBeLessThanOrEqual(20_000);
});

it.each([
  ['http://example.org/a/b', 'b'],
  ['http://example.org/a/b/', 'b'],
  ['http://example.org/a#b', 'b'],
  ['http://example.org/%E1', '%E1'],
  ['urn:x', 'urn:x'],
])('the readable end of %s is %s', (iri, end) => {
  expect(lastSegment(iri)).toBe(end);
});
