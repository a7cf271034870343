import type { Profile } from '../../../../server/contract/profiles.ts';
import { Button } from '../../../components/button.tsx';
import { nameOfProfile } from '../../../components/profile-name.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { openProfile } from '../../../stores/profile-switch.ts';

type ProfileRowProps = {
  readonly profile: Profile;
  readonly onRename: () => void;
  readonly onForget: () => void;
};

/** Its name, where its record lies, and what can be done with it. The one that is open cannot be forgotten. */
export function ProfileRow({ profile, onRename, onForget }: ProfileRowProps) {
  const messages = useMessages();
  const { profiles: words } = messages;
  const { id, folder, isOpen, isMissing } = profile;
  const name = nameOfProfile(profile.name, messages);
  return (
    <li>
      <span className="safekeeping-what">
        <span className="chips">
          <bdi>{name}</bdi>
          {isOpen && <span className="chip chip-good">{words.isOpen}</span>}
          {isMissing && <span className="chip chip-bad">{words.isMissing}</span>}
        </span>
        <span className="muted small">
          <bdi>{folder}</bdi>
        </span>
        {isMissing && <span className="small">{words.missingText}</span>}
      </span>
      <span className="row-of-buttons">
        {!isOpen && (
          <Button look="small" aria-label={words.openNamed(name)} onClick={() => void openProfile({ id, name })}>
            {words.open}
          </Button>
        )}
        <Button look="small" aria-label={words.renameNamed(name)} onClick={onRename}>
          {words.rename}
        </Button>
        {!isOpen && (
          <Button look="small-danger" aria-label={words.forgetNamed(name)} onClick={onForget}>
            {words.forget}
          </Button>
        )}
      </span>
    </li>
  );
}
