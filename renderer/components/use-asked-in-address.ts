import { useSearchParams } from 'wouter';

/** Whether the address asks for something to be opened, such as `/connect?new`, and how to end that. */
export function useAskedInAddress(name: string): readonly [boolean, () => void] {
  const [search, setSearch] = useSearchParams();
  const drop = () => {
    if (search.has(name)) setSearch({}, { replace: true });
  };
  return [search.has(name), drop];
}
