import { Mark } from '../../components/mark.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { AddButton } from './add-button.tsx';
import { MorePlaces } from './more-places.tsx';
import { NavigationLink } from './navigation-link.tsx';
import { ProfileMenu } from './profiles/profile-menu.tsx';
import { SearchButton } from './search-button.tsx';
import type { Places } from './use-places.ts';

/** For narrow windows: search and Add above the screen, the places below it, the less used ones behind "More". */
export function BarNavigation({ places }: { readonly places: Places }) {
  const { shell } = useMessages();
  return (
    <>
      <header className="top-bar">
        <Mark size={26} />
        <ProfileMenu />
        <SearchButton />
        <AddButton />
      </header>
      <nav className="bottom-bar" aria-label={shell.navigation}>
        <ul>
          {places.mine.map((place) => (
            <li key={place.to}>
              <NavigationLink place={place} />
            </li>
          ))}
          <li>
            <MorePlaces places={[...places.comingIn, ...places.goingOut, ...places.kept]} />
          </li>
        </ul>
      </nav>
    </>
  );
}
