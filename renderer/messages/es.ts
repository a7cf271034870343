import { spanishAgent } from './es/agent.ts';
import { spanishByHand } from './es/by-hand.ts';
import { spanishCharts } from './es/charts.ts';
import { spanishCollections } from './es/collections.ts';
import { spanishCommon } from './es/common.ts';
import { spanishConnect } from './es/connect.ts';
import { spanishConnection } from './es/connection.ts';
import { spanishCredential } from './es/credential.ts';
import { spanishCriteria } from './es/criteria.ts';
import { spanishCsvMapping } from './es/csv-mapping.ts';
import { spanishDestination } from './es/destination.ts';
import { spanishExperience } from './es/experience.ts';
import { spanishExperienceScreen } from './es/experience-screen.ts';
import { spanishExport } from './es/export.ts';
import { spanishFinding } from './es/finding.ts';
import { spanishForm } from './es/form.ts';
import { spanishImport } from './es/import.ts';
import { spanishLedger } from './es/ledger.ts';
import { spanishMe } from './es/me.ts';
import { spanishNote } from './es/note.ts';
import { spanishOverview } from './es/overview.ts';
import { spanishPassphrase } from './es/passphrase.ts';
import { spanishProblems } from './es/problems.ts';
import { spanishProfiles } from './es/profiles.ts';
import { spanishRemoval } from './es/removal.ts';
import { spanishRule } from './es/rule.ts';
import { spanishSafekeeping } from './es/safekeeping.ts';
import { spanishSentence } from './es/sentence.ts';
import { spanishShare } from './es/share.ts';
import { spanishShell } from './es/shell.ts';
import { spanishSource } from './es/source.ts';
import { spanishStatementDetail } from './es/statement-detail.ts';
import { spanishTranscript } from './es/transcript.ts';
import { spanishWelcome } from './es/welcome.ts';
import type { Messages } from './en.ts';
import type { Formats } from './formats.ts';

export { spanish as messages };

export function spanish(formats: Formats): Messages {
  return {
    formats,
    agent: spanishAgent(),
    byHand: spanishByHand(formats),
    charts: spanishCharts(formats),
    collections: spanishCollections(formats),
    common: spanishCommon(),
    connect: spanishConnect(),
    connection: spanishConnection(formats),
    credential: spanishCredential(),
    criteria: spanishCriteria(),
    csvMapping: spanishCsvMapping(formats),
    destination: spanishDestination(formats),
    experience: spanishExperience(formats),
    experienceScreen: spanishExperienceScreen(formats),
    export: spanishExport(formats),
    finding: spanishFinding(formats),
    form: spanishForm(formats),
    import: spanishImport(formats),
    ledger: spanishLedger(formats),
    me: spanishMe(formats),
    note: spanishNote(),
    overview: spanishOverview(formats),
    passphrase: spanishPassphrase(formats),
    problems: spanishProblems(formats),
    profiles: spanishProfiles(),
    removal: spanishRemoval(formats),
    rule: spanishRule(),
    safekeeping: spanishSafekeeping(formats),
    sentence: spanishSentence(formats),
    share: spanishShare(formats),
    shell: spanishShell(formats),
    source: spanishSource(formats),
    statementDetail: spanishStatementDetail(formats),
    transcript: spanishTranscript(formats),
    welcome: spanishWelcome(formats),
  };
}
