import { useMessages } from '../../messages/use-messages.ts';
import { MoreIcon } from './navigation-icons.tsx';
import { Needs, NavigationLink } from './navigation-link.tsx';
import { useListBehindButton } from './use-list-behind-button.ts';
import type { Place } from './use-places.ts';

/** The places that find no room in the bar; goes with Escape, or when the focus leaves it. */
export function MorePlaces({ places }: { readonly places: readonly Place[] }) {
  const { shell } = useMessages();
  const { isOpen, button, toggle, close, around } = useListBehindButton();
  const needs = places.reduce((sum, place) => sum + place.needs, 0);
  const here = places.find(({ current }) => current !== undefined);

  return (
    <div className="more-places" role="group" aria-label={shell.more} {...around}>
      <button
        ref={button}
        type="button"
        className={here === undefined ? 'navigation-link' : 'navigation-link is-here'}
        aria-expanded={isOpen}
        onClick={toggle}
      >
        <MoreIcon />
        <span className="navigation-text">{shell.more}</span>
        <Needs count={needs} />
      </button>
      {isOpen && (
        <ul className="more-list">
          {places.map((place) => (
            <li key={place.to}>
              <NavigationLink place={place} onFollow={close} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
