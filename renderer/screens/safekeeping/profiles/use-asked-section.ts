import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useAskedInAddress } from '../../../components/use-asked-in-address.ts';
import { backups } from '../../../stores/backups.ts';
import { profiles } from '../../../stores/profiles.ts';
import { storage } from '../../../stores/storage.ts';

/** Leads to a section that the address asks for, as `/safekeeping?profiles`, once all above it is there. */
export function useAskedSection(name: string): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  const [isAsked, drop] = useAskedInAddress(name);
  const isSettled = [backups.use(), storage.use(), profiles.use()].every(({ phase }) => phase !== 'loading');

  useEffect(() => {
    if (!isAsked || !isSettled) return;
    title.current?.focus();
    title.current?.scrollIntoView();
    drop();
  });

  return title;
}
