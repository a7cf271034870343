import { useState } from 'react';
import type { Profile } from '../../../../server/contract/profiles.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { NameDialog } from '../../../components/name-dialog.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { nameOfProfile } from '../../../components/profile-name.ts';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { profiles } from '../../../stores/profiles.ts';
import { ProfileRow } from './profile-row.tsx';

/** Longer names would not be taken. */
export const longestName = 100;

type Asking = { readonly what: 'name' | 'forget'; readonly profile: Profile };

export function ProfileList({ profiles: list }: { readonly profiles: readonly Profile[] }) {
  const messages = useMessages();
  const { profiles: words } = messages;
  const [asking, setAsking] = useState<Asking>();
  const element = useKeptFocus<HTMLUListElement>(list.length);
  const close = () => setAsking(undefined);
  const id = asking?.profile.id ?? '';
  return (
    <>
      <ul className="safekeeping-rows" aria-label={words.title} ref={element} tabIndex={-1}>
        {list.map((profile) => (
          <ProfileRow
            key={profile.id}
            profile={profile}
            onRename={() => setAsking({ what: 'name', profile })}
            onForget={() => setAsking({ what: 'forget', profile })}
          />
        ))}
      </ul>
      {asking?.what === 'name' && (
        <NameDialog
          title={words.renameTitle}
          label={words.name}
          hint={words.nameHint}
          name={asking.profile.name}
          maxLength={longestName}
          action={words.save}
          save={(name) => callApi('PUT /api/profiles/:id', { path: { id }, body: { name } })}
          onSaved={(answer) => {
            profiles.set(answer);
            announce(words.renamed);
          }}
          onClose={close}
        />
      )}
      {asking?.what === 'forget' && (
        <ConfirmDialog
          title={<PhraseText parts={words.forgetTitle(nameOfProfile(asking.profile.name, messages))} />}
          text={words.forgetText}
          action={words.forgetAction}
          onConfirm={() => callApi('DELETE /api/profiles/:id', { path: { id } })}
          onDone={profiles.set}
          onClose={close}
        />
      )}
    </>
  );
}
