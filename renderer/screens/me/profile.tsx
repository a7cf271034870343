import { useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { PersonIcon } from '../../components/icons.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAction } from '../../components/use-action.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { me } from '../../stores/me.ts';
import { saveProfile } from './call-me.ts';
import { readPicture } from './read-picture.ts';

type ProfileProps = { readonly name: string; readonly picture: string };

/** How the learner calls and shows themselves. Both save themselves. */
export function Profile({ name, picture }: ProfileProps) {
  const { me: words } = useMessages();
  const { run, failure } = useAction();
  const file = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(name);
  const [given, setGiven] = useState(name);
  const [isSaved, setSaved] = useState(false);
  const [isUnreadable, setUnreadable] = useState(false);

  // It was changed in another window.
  if (name !== given) {
    setGiven(name);
    setDraft(name);
  }

  const save = async (changed: ProfileProps) => {
    if (changed.name.trim() === name && changed.picture === picture) return;
    setSaved(await run(() => saveProfile(changed), me.set));
  };

  const choosePicture = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const read = await readPicture(chosen);
    setUnreadable(read === undefined);
    if (read !== undefined) await save({ name: draft, picture: read });
  };

  return (
    <section className="profile" aria-label={words.title}>
      {picture === '' ? (
        <span className="profile-picture">
          <PersonIcon />
        </span>
      ) : (
        <img className="profile-picture" src={picture} alt={words.picture} />
      )}
      <div className="profile-fields">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save({ name: draft, picture });
          }}
        >
          <TextField
            label={words.name}
            hint={words.nameHint}
            value={draft}
            maxLength={200}
            autoComplete="name"
            dir="auto"
            onChange={(changed) => {
              setDraft(changed);
              setSaved(false);
            }}
            onBlur={() => void save({ name: draft, picture })}
          />
        </form>
        <div className="row-of-buttons">
          <input
            ref={file}
            type="file"
            accept="image/png,image/jpeg,image/webp"
            hidden
            onChange={(event) => {
              void choosePicture(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
          <Button look="small" onClick={() => file.current?.click()}>
            {picture === '' ? words.choosePicture : words.changePicture}
          </Button>
          {picture !== '' && (
            <Button look="small-quiet" onClick={() => void save({ name: draft, picture: '' })}>
              {words.removePicture}
            </Button>
          )}
          <span className="muted small" role="status">
            {isSaved ? words.saved : ''}
          </span>
        </div>
        {isUnreadable && (
          <Notice tone="bad" role="alert">
            <p>{words.pictureUnreadable}</p>
          </Notice>
        )}
        {failure && <FailureNotice failure={failure} />}
      </div>
    </section>
  );
}
