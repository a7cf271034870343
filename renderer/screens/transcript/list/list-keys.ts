// Where the keys of a long list lead.

/** The position that a key leads to from `active`, within `total` rows; undefined for every other key. */
export function positionAfterKey(key: string, active: number, total: number, rowsPerPage: number): number | undefined {
  const target = targetOf(key, active, total, rowsPerPage);
  return target === undefined ? undefined : Math.max(0, Math.min(total - 1, target));
}

function targetOf(key: string, active: number, total: number, rowsPerPage: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + Math.max(1, rowsPerPage - 1);
    case 'PageUp':
      return active - Math.max(1, rowsPerPage - 1);
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return undefined;
  }
}

/** Both ends included, whichever of them comes first. */
export function rangeBetween(pivot: number, target: number): { readonly first: number; readonly last: number } {
  return { first: Math.min(pivot, target), last: Math.max(pivot, target) };
}
