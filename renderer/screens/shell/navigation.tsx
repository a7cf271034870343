import './navigation.css';
import { useEffect } from 'react';
import { useMediaQuery } from '../../components/use-media-query.ts';
import { BarNavigation } from './bar-navigation.tsx';
import { SideNavigation } from './side-navigation.tsx';
import { usePlaces } from './use-places.ts';

/** At the side where there is room for it, else above and below the screen. */
export function Navigation() {
  const places = usePlaces();
  const isNarrow = useMediaQuery('(max-width: 56.24rem)');
  const all = [...places.mine, ...places.comingIn, ...places.goingOut, ...places.kept];
  const here = all.find(({ current }) => current !== undefined);
  const title = here === undefined ? 'Cairn' : `${here.text} – Cairn`;

  useEffect(() => {
    document.title = title;
  }, [title]);

  return isNarrow ? <BarNavigation places={places} /> : <SideNavigation places={places} />;
}
