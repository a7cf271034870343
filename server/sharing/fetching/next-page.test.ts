import { describe, expect, it } from 'vitest';
import { createLoopWatch, nextPage } from './next-page.ts';

describe('the address of the next page', () => {
  it.each([
    ['/xapi/statements/more/1', 'https://lrs.example.org/xapi/statements/more/1'],
    ['https://lrs.example.org/other?page=2', 'https://lrs.example.org/other?page=2'],
    ['http://lrs.example.org/xapi/more', 'https://lrs.example.org/xapi/more'],
    ['more/2', 'https://lrs.example.org/xapi/more/2'],
    ['https://evil.example.com/more', 'https://evil.example.com/more'],
    ['https://lrs.example.org:8443/more', 'https://lrs.example.org:8443/more'],
    ['https://[', 'https://['],
  ])('is read from %j as %j', (more, address) => {
    expect(nextPage('https://lrs.example.org/xapi', more)).toBe(address);
  });
});

describe('pages', () => {
  it('are no loop as long as one brings something new', () => {
    const { isLoop } = createLoopWatch();
    for (const ids of ['a', 'b', 'c']) expect(isLoop({ more: '/same', ids, hasNew: true })).toBe(false);
  });

  it('are a loop when an address or what they hold comes again with nothing new', () => {
    const byAddress = createLoopWatch();
    expect(byAddress.isLoop({ more: '/1', ids: 'a', hasNew: false })).toBe(false);
    expect(byAddress.isLoop({ more: '/2', ids: 'b', hasNew: false })).toBe(false);
    expect(byAddress.isLoop({ more: '/1', ids: 'c', hasNew: false })).toBe(true);
    const byContents = createLoopWatch();
    expect(byContents.isLoop({ more: '/1', ids: 'a', hasNew: true })).toBe(false);
    expect(byContents.isLoop({ more: '/2', ids: 'a', hasNew: false })).toBe(true);
  });

  it('may be empty for a while, not for ever', () => {
    const { isLoop } = createLoopWatch();
    const loops = Array.from({ length: 101 }, (_, index) => isLoop({ more: `/${index}`, ids: '', hasNew: false }));
    expect(loops.indexOf(true)).toBe(100);
  });
});
