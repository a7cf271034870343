import { useState } from 'react';

/** The first `few` of many, until the reader asks for all of them. */
export function useShown<Item>(items: readonly Item[], few: number) {
  const [isAll, setAll] = useState(false);
  return {
    shown: isAll ? items : items.slice(0, few),
    total: items.length,
    isMore: items.length > few,
    isAll,
    toggle: () => setAll(!isAll),
  };
}
