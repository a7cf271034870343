import { Redirect, Route, Switch } from 'wouter';
import { CollectionsScreen } from './screens/collections/collections-screen.tsx';
import { ConnectScreen } from './screens/connect/connect-screen.tsx';
import { ExperienceScreen } from './screens/experience/experience-screen.tsx';
import { ExportScreen } from './screens/export/export-screen.tsx';
import { ImportScreen } from './screens/import/import-screen.tsx';
import { LedgerScreen } from './screens/ledger/ledger-screen.tsx';
import { MeScreen } from './screens/me/me-screen.tsx';
import { OverviewScreen } from './screens/overview/overview-screen.tsx';
import { RemovedScreen } from './screens/removed/removed-screen.tsx';
import { SafekeepingScreen } from './screens/safekeeping/safekeeping-screen.tsx';
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
        <Route path="/overview" component={OverviewScreen} />
        <Route path="/transcript" component={TranscriptScreen} />
        <Route path="/experience" component={ExperienceScreen} />
        <Route path="/collections" component={CollectionsScreen} />
        <Route path="/collections/:id" component={CollectionsScreen} />
        <Route path="/me" component={MeScreen} />
        <Route path="/import" component={ImportScreen} />
        <Route path="/import/:id" component={ImportScreen} />
        <Route path="/export" component={ExportScreen} />
        <Route path="/safekeeping" component={SafekeepingScreen} />
        <Route path="/removed" component={RemovedScreen} />
        <Route path="/connect" component={ConnectScreen} />
        <Route path="/share" component={ShareScreen} />
        <Route path="/ledger" component={LedgerScreen} />
        <Route path="/sources" component={SourcesScreen} />
        <Route>
          <Redirect to="/overview" replace />
        </Route>
      </Switch>
    </Shell>
  );
}
