import './profile-menu.css';
import { Link } from 'wouter';
import { CheckIcon, PersonIcon } from '../../../components/icons.tsx';
import { nameOfProfile } from '../../../components/profile-name.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { openProfile } from '../../../stores/profile-switch.ts';
import { profiles } from '../../../stores/profiles.ts';
import { status } from '../../../stores/status.ts';
import { useListBehindButton } from '../use-list-behind-button.ts';

/** Whose record this is, and the way to the others; nothing where there is only one. */
export function ProfileMenu() {
  const current = status.use();
  if (current.phase !== 'ready' || current.value.profile.others === 0) return null;
  return <Menu present={current.value.profile.name} />;
}

/** Goes with Escape, or when the focus leaves it. */
function Menu({ present }: { readonly present: string }) {
  const messages = useMessages();
  const { profiles: words } = messages;
  const known = profiles.use();
  const { isOpen, button, toggle, close, around } = useListBehindButton();
  const name = nameOfProfile(present, messages);
  const all = known.phase === 'ready' ? known.value.profiles : [];

  return (
    <div className="profile-menu" role="group" aria-label={words.title} {...around}>
      <button
        ref={button}
        type="button"
        className="profile-button"
        aria-label={words.switch(name)}
        title={name}
        aria-expanded={isOpen}
        onClick={toggle}
      >
        <PersonIcon />
        <bdi className="profile-name">{name}</bdi>
      </button>
      {isOpen && (
        <ul className="profile-list">
          {all.map((profile) => (
            <li key={profile.id}>
              <button
                type="button"
                className="navigation-link"
                aria-current={profile.isOpen || undefined}
                onClick={() => {
                  close();
                  button.current?.focus();
                  if (!profile.isOpen) void openProfile({ ...profile, name: nameOfProfile(profile.name, messages) });
                }}
              >
                {profile.isOpen ? <CheckIcon /> : <PersonIcon />}
                <bdi className="navigation-text">{nameOfProfile(profile.name, messages)}</bdi>
              </button>
            </li>
          ))}
          <li className="profile-manage">
            <Link className="navigation-link" href="/safekeeping?profiles" onClick={close}>
              {words.manage}
            </Link>
          </li>
        </ul>
      )}
    </div>
  );
}
