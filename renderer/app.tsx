import { Redirect, Route, Switch } from 'wouter';
import { ConnectScreen } from './screens/connect/connect-screen.tsx';
import { LedgerScreen } from './screens/ledger/ledger-screen.tsx';
import { ShareScreen } from './screens/share/share-screen.tsx';
import { Shell } from './screens/shell/shell.tsx';
import { SignedOut } from './screens/shell/signed-out.tsx';
import { SourcesScreen } from './screens/sources/sources-screen.tsx';
import { TranscriptScreen } from './screens/transcript/transcript-screen.tsx';
import { useConnection } from './stores/connection.ts';

export function App() {
  const isSignedOut = useConnection(({ signedOut }) => signedOut);
  if (isSignedOut) return <SignedOut />;
  return (
    <Shell>
      <Switch>
        <Route path="/transcript" component={TranscriptScreen} />
        <Route path="/connect" component={ConnectScreen} />
        <Route path="/share" component={ShareScreen} />
        <Route path="/ledger" component={LedgerScreen} />
        <Route path="/sources" component={SourcesScreen} />
        <Route>
          <Redirect to="/transcript" replace />
        </Route>
      </Switch>
    </Shell>
  );
}
