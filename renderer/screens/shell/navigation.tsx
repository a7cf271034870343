import './navigation.css';
import { useEffect } from 'react';
import { nameOfProfile } from '../../components/profile-name.ts';
import { useMediaQuery } from '../../components/use-media-query.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { status } from '../../stores/status.ts';
import { BarNavigation } from './bar-navigation.tsx';
import { SideNavigation } from './side-navigation.tsx';
import { usePlaces } from './use-places.ts';

/** At the side where there is room for it, else above and below the screen. */
export function Navigation() {
  const messages = useMessages();
  const places = usePlaces();
  const isNarrow = useMediaQuery('(max-width: 56.24rem)');
  const all = [...places.mine, ...places.comingIn, ...places.goingOut, ...places.kept];
  const here = all.find(({ current }) => current !== undefined);
  const current = status.use();
  const isOneOfMore = current.phase === 'ready' && current.value.profile.others > 0;
  const profile = isOneOfMore ? nameOfProfile(current.value.profile.name, messages) : undefined;
  const title = [here?.text, profile, 'Cairn'].filter((part) => part !== undefined).join(' – ');

  useEffect(() => {
    document.title = title;
  }, [title]);

  return isNarrow ? <BarNavigation places={places} /> : <SideNavigation places={places} />;
}
