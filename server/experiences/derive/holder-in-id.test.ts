import { describe, expect, it } from 'vitest';
import { deriveFrom } from '../../testing/derive-from.ts';
import { activityNamed, statementAbout as said } from '../../testing/statement-about.ts';

describe('what lies in the id of something else', () => {
  const seen = (id: string, type: string) => said('experienced', activityNamed(id, 'Piece', type));

  it('is a question or a slide of it', () => {
    const statements = [
      seen('https://example.org/quiz#question-1', 'question'),
      seen('https://example.org/course/slide/1', 'http://activitystrea.ms/schema/1.0/page'),
    ];
    const parents = [...deriveFrom(statements).values()].map(({ parent }) => parent);
    expect(parents.filter(Boolean)).toEqual(['https://example.org/quiz', 'https://example.org/course']);
  });

  it('is no page of the web and no question that somebody asked there', () => {
    const statements = [
      seen('https://en.wikipedia.org/wiki/Volcano#History', 'http://activitystrea.ms/schema/1.0/page'),
      seen('https://example.org/pages/about', 'http://activitystrea.ms/schema/1.0/page'),
      seen('https://stackoverflow.com/questions/17', 'question'),
    ];
    expect([...deriveFrom(statements).values()].map(({ parent }) => parent)).toEqual([null, null, null]);
  });
});
