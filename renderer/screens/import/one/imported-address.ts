import type { Import } from '../../../../server/contract/importing.ts';

/** Where the transcript shows what an import brought; undefined while that is nothing, and after it was taken out. */
export function importedAddress({ source, state, counts }: Import): string | undefined {
  if (source === null || counts.fresh === 0 || (state !== 'done' && state !== 'stopped')) return undefined;
  return `/transcript?${new URLSearchParams({ view: 'statements', source })}`;
}
