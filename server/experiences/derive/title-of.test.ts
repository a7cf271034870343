import { describe, expect, it } from 'vitest';
import type { LanguageMap } from '../../contract/xapi/language-map.ts';
import { titleOf } from './title-of.ts';

type Named = { activity?: string; alias?: string; name?: LanguageMap; description?: LanguageMap };

function title({ activity = 'https://example.org/x', alias, name, description }: Named, languages = ['en']) {
  const facts = { activity, alias: alias ?? null, name: name ?? null, description: description ?? null };
  return titleOf(facts, undefined, languages);
}

describe('a title', () => {
  it('is the name in the best language', () => {
    const name = { en: 'First aid', es: 'Primeros auxilios' };
    expect(title({ name }, ['es-PE'])).toEqual({ title: 'Primeros auxilios', isMade: false });
    expect(title({ name }, ['fr'])).toEqual({ title: 'First aid', isMade: false });
  });

  it('is in another language where the best one only has a name without anything in it', () => {
    expect(title({ name: { en: ' ', es: 'Redes\n  neuronales' } }).title).toBe('Redes neuronales');
  });

  it('is made of the first sentence of the description where nobody sent a name', () => {
    const description = { 'en-US': '<p>Fill in the gaps.</p>\n<p>Water becomes _____.</p>' };
    expect(title({ description, name: { en: '' } })).toEqual({ title: 'Fill in the gaps.', isMade: true });
  });

  it.each([
    ['https://learn.example.com/h5p/repaso', 'repaso'],
    ['https://w3id.org/course/geology-intro/1', 'geology-intro 1'],
    ['https://courses.example.org/courses/course-v1:ExampleX+EL101+2025_T1', 'course-v1:ExampleX+EL101+2025_T1'],
    ['https://e.org/xblock/block-v1:X+Y+Z+type@video+block@0b9e39477cf34507a7a48f74be381fdd', 'video'],
    ['https://moodle.example.org/mod/forum/view.php?id=138371', 'forum'],
    ['urn:uuid:5b0c5f0e-4f4d-4c7e-8f38-0e7b2b6c1101', 'urn:uuid:5b0c5f0e-4f4d-4c7e-8f38-0e7b2b6c1101'],
    ['https://example.org/caf%C3%A9', 'café'],
    ['https://example.org/%E0%A4%A', '%E0%A4%A'],
    ['act:my/homework', 'homework'],
  ])('is made of what can be read of the id: %s', (activity, made) => {
    expect(title({ activity })).toEqual({ title: made, isMade: true });
  });

  it('takes a hash for no name', () => {
    const name = { en: '0b9e39477cf34507a7a48f74be381fdd' };
    expect(title({ activity: 'https://example.org/volcanoes', name }).title).toBe('volcanoes');
    expect(title({ name: { en: '1984' } }).title).toBe('1984');
  });

  it('is made of the id of a launch where that reads better than the publisher’s', () => {
    const alias = 'https://lms.example.com/cmi5/au/geology-mastery-1';
    expect(title({ activity: 'https://example.org/4c07', alias }).title).toBe('geology-mastery-1');
    const code = 'https://lms.example.com/4756b42214cb0cb4825b3c9b5c15053d6a6cf7f5';
    expect(title({ activity: 'https://example.org/safety', alias: code }).title).toBe('safety');
  });

  it('is cut where it is too long for a row', () => {
    expect(title({ name: { en: 'x'.repeat(20_000) } }).title).toHaveLength(300);
  });
});
