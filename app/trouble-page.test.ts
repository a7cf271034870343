import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { shellWords } from './shell-words.ts';
import type { TroubleKind } from './trouble.ts';
import { findTroubleChoice, troublePage, troublePageAddress } from './trouble-page.ts';

const facts = { port: 9274, dataFolder: '/home/ada/.local/share/cairn' };

describe.each(['en', 'es'] as const)('in %s', (language) => {
  test.each(Object.keys(shellWords[language].trouble) as TroubleKind[])(
    'says what happened and what to do: %s',
    (kind) => {
      const page = troublePage({ kind }, facts, language);
      const { title, happened, next } = shellWords[language].trouble[kind](facts);
      for (const sentence of [title, happened, next]) expect(page).toContain(sentence);
      expect(page).toContain(`<html lang="${language}">`);
    },
  );
});

test('shows the words of the LRS as text, whatever is in them', () => {
  const page = troublePage(
    { kind: 'store-unreadable', detail: `<img src=x onerror="alert('1')"> & more` },
    facts,
    'en',
  );
  expect(page).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; more');
  expect(page).not.toContain('<img');
});

test('shows the path of the data folder as text, whatever is in it', () => {
  const page = troublePage({ kind: 'store-in-use' }, { ...facts, dataFolder: '/srv/<script>' }, 'en');
  expect(page).toContain('/srv/&lt;script&gt;');
  expect(page).not.toContain('<script>');
});

test('has no box for details when there are none', () => {
  expect(troublePage({ kind: 'lrs-keeps-ending' }, facts, 'en')).not.toContain('<p class="details">');
});

test('allows its own style and nothing else', () => {
  const page = troublePage({ kind: 'port-taken' }, facts, 'en');
  const style = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
  expect(page).not.toContain('<script');
});

test('knows its own links and no other address', () => {
  const links = [...troublePage({ kind: 'port-taken' }, facts, 'en').matchAll(/href="([^"]*)"/g)].map(
    (match) => match[1] ?? '',
  );
  expect(links.map(findTroubleChoice)).toEqual(['try-again', 'show-data-folder', 'quit']);
  expect(findTroubleChoice('https://trouble.invalid/')).toBeUndefined();
  expect(findTroubleChoice('https://elsewhere.invalid/quit')).toBeUndefined();
});

test('offers the records of other profiles in the stead of one that is missing, and no folder', () => {
  const others = [
    { id: 'home', name: '' },
    { id: 'a/b', name: '<Work>' },
  ];
  const page = troublePage({ kind: 'data-folder-missing', others }, facts, 'en');
  const links = [...page.matchAll(/href="([^"]*)"/g)].map((match) => findTroubleChoice(match[1] ?? ''));
  expect(links).toEqual(['try-again', { openProfile: 'home' }, { openProfile: 'a/b' }, 'quit']);
  expect(page).toContain('Open “&lt;Work&gt;”');
  expect(page).toContain('Open my other record');
});

test('survives being an address', () => {
  const address = troublePageAddress({ kind: 'store-in-use', detail: 'Process 100% “#1”' }, facts, 'es');
  expect(decodeURIComponent(address)).toContain('Detalles: <span lang="en">Process 100% “#1”</span>');
});
