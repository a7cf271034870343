import { useLocation } from 'wouter';
import { PersonIcon } from '../../../components/icons.tsx';
import { nameOfProfile } from '../../../components/profile-name.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { openProfile } from '../../../stores/profile-switch.ts';
import { profiles } from '../../../stores/profiles.ts';
import { SafekeepingIcon } from '../navigation-icons.tsx';
import type { PaletteEntry } from './palette-entry.ts';

/** Where the record lies, and the other records beside it. */
export function useProfileActions(): readonly PaletteEntry[] {
  const messages = useMessages();
  const { finding, profiles: words } = messages;
  const [, navigate] = useLocation();
  const known = profiles.use();
  const others = known.phase === 'ready' ? known.value.profiles.filter(({ isOpen }) => !isOpen) : [];

  return [
    { key: 'move', text: finding.moveRecord, icon: <SafekeepingIcon />, run: () => navigate('/safekeeping?move') },
    { key: 'profiles', text: words.title, icon: <PersonIcon />, run: () => navigate('/safekeeping?profiles') },
    ...others.map((profile) => {
      const name = nameOfProfile(profile.name, messages);
      return {
        key: `profile ${profile.id}`,
        text: finding.switchTo(name),
        icon: <PersonIcon />,
        run: () => void openProfile({ id: profile.id, name }),
      };
    }),
  ];
}
