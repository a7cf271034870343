import { describe, expect, it } from 'vitest';
import { handleOf, resemblance } from './resemblance.ts';

const ana = { names: ['Ana Ruiz Gómez'], handles: ['ana.ruiz'] };

describe('the same name', () => {
  it.each(['Ana Ruiz Gómez', 'RUIZ GOMEZ, Ana', ' ana  ruiz gómez '])('is %s', (name) => {
    expect(resemblance([name], undefined, ana)).toBe('same-name');
  });

  it.each(['Ana', 'Ana Ruiz', 'Bo Gómez', ''])('is not %s', (name) => {
    expect(resemblance([name], undefined, ana)).toBeNull();
  });

  it('is no single word, for many people have it', () => {
    expect(resemblance(['Ana'], 'ana', { names: ['Ana'], handles: ['ana'] })).toBeNull();
    expect(resemblance([''], '', { names: [''], handles: [] })).toBeNull();
  });
});

describe('the name in an address', () => {
  it.each(['ana.ruiz', 'ruiz_ana2', 'anaruiz', 'aruiz', 'a.ruiz', 'ana.r.gomez', 'AnaGomez', 'ana-ruiz-89'])(
    'is in %s',
    (handle) => {
      expect(resemblance([], handle, ana)).toBe('same-name-in-address');
    },
  );

  it.each(['ana', 'ruiz', 'bo.ruiz', 'anais.ruizo', 'student4711', ''])('is not in %s', (handle) => {
    expect(resemblance([], handle, { ...ana, handles: [] })).toBeNull();
  });

  it('is an address that I had elsewhere', () => {
    expect(resemblance([], 'hedgehog', { names: [], handles: ['Hedgehog'] })).toBe('same-name-in-address');
    expect(resemblance([], '4711', { names: [], handles: ['4711'] })).toBeNull();
  });

  it('is before the @, or the account', () => {
    expect(handleOf({ mbox: 'mailto:ana.ruiz@example.org' })).toBe('ana.ruiz');
    expect(handleOf({ account: { homePage: 'https://lms.example', name: 'ana@example.org' } })).toBe('ana');
    expect(handleOf({ openid: 'https://ana.example' })).toBeUndefined();
  });
});
