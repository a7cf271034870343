import './me-screen.css';
import type { Me } from '../../../server/contract/portfolio.ts';
import { ResourceView } from '../../components/resource-view.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { me } from '../../stores/me.ts';
import { AskedIdentities } from './identities/asked-identities.tsx';
import { MyIdentities } from './identities/my-identities.tsx';
import { OtherPeople } from './identities/other-people.tsx';
import { Profile } from './profile.tsx';

/** Who the learner is: name, picture, and the identities under which others have recorded them. */
export function MeScreen() {
  const { me: words } = useMessages();
  const known = me.use();
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      <ResourceView resource={known} onRetry={me.retry}>
        {(value) => <KnownMe me={value} />}
      </ResourceView>
    </div>
  );
}

function KnownMe({ me: value }: { readonly me: Me }) {
  return (
    <>
      <Profile name={value.name} picture={value.picture} />
      <AskedIdentities asked={value.asked} />
      <MyIdentities mine={value.mine} isAsking={value.asked.length > 0} />
      {value.others.length > 0 && <OtherPeople others={value.others} />}
    </>
  );
}
