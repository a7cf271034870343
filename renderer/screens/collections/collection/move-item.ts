/** The same items with one of them at another position; positions beyond the ends are the ends. */
export function moveItem(items: readonly string[], item: string, position: number): readonly string[] {
  const from = items.indexOf(item);
  if (from === -1) return items;
  const others = items.filter((one) => one !== item);
  const to = Math.max(0, Math.min(position, others.length));
  return from === to ? items : [...others.slice(0, to), item, ...others.slice(to)];
}
