import { useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useMessages } from '../../messages/use-messages.ts';
import { MoreIcon } from './navigation-icons.tsx';
import { Needs, NavigationLink } from './navigation-link.tsx';
import type { Place } from './use-places.ts';

/** The places that find no room in the bar; goes with Escape, or when the focus leaves it. */
export function MorePlaces({ places }: { readonly places: readonly Place[] }) {
  const { shell } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const needs = places.reduce((sum, place) => sum + place.needs, 0);
  const here = places.find(({ current }) => current !== undefined);

  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  };

  const handleBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };

  return (
    <div className="more-places" role="group" aria-label={shell.more} onKeyDown={handleKey} onBlur={handleBlur}>
      <button
        ref={button}
        type="button"
        className={here === undefined ? 'navigation-link' : 'navigation-link is-here'}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <MoreIcon />
        <span className="navigation-text">{shell.more}</span>
        <Needs count={needs} />
      </button>
      {isOpen && (
        <ul className="more-list">
          {places.map((place) => (
            <li key={place.to}>
              <NavigationLink place={place} onFollow={() => setOpen(false)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
