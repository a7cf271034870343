import { useId } from 'react';
import { Mark } from '../../components/mark.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { openKeys } from '../../stores/palette.ts';
import { AddButton } from './add-button.tsx';
import { NavigationLink } from './navigation-link.tsx';
import { ProfileMenu } from './profiles/profile-menu.tsx';
import { SearchButton } from './search-button.tsx';
import type { Place, Places } from './use-places.ts';

export function SideNavigation({ places }: { readonly places: Places }) {
  const { shell } = useMessages();
  return (
    <header className="side">
      <span className="navigation-name">
        <Mark size={28} />
        <span>Cairn</span>
      </span>
      <ProfileMenu />
      <SearchButton />
      <AddButton />
      <nav className="side-places" aria-label={shell.navigation}>
        <Group places={places.mine} />
        <Group title={shell.comingIn} places={places.comingIn} />
        <Group title={shell.goingOut} places={places.goingOut} />
      </nav>
      <div className="side-foot">
        <ul>
          {places.kept.map((place) => (
            <li key={place.to}>
              <NavigationLink place={place} />
            </li>
          ))}
        </ul>
        <button type="button" className="side-keys" title={shell.keys} aria-keyshortcuts="Shift+?" onClick={openKeys}>
          <span className="visually-hidden">{shell.keys}</span> <kbd>?</kbd>
        </button>
      </div>
    </header>
  );
}

type GroupProps = { readonly title?: string; readonly places: readonly Place[] };

function Group({ title, places }: GroupProps) {
  const id = useId();
  return (
    <div>
      {title !== undefined && (
        <p id={id} className="side-group">
          {title}
        </p>
      )}
      <ul aria-labelledby={title === undefined ? undefined : id}>
        {places.map((place) => (
          <li key={place.to}>
            <NavigationLink place={place} />
          </li>
        ))}
      </ul>
    </div>
  );
}
