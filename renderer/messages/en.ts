import { englishAgent } from './en/agent.ts';
import { englishByHand } from './en/by-hand.ts';
import { englishCharts } from './en/charts.ts';
import { englishCollections } from './en/collections.ts';
import { englishCommon } from './en/common.ts';
import { englishConnect } from './en/connect.ts';
import { englishConnection } from './en/connection.ts';
import { englishCredential } from './en/credential.ts';
import { englishCriteria } from './en/criteria.ts';
import { englishCsvMapping } from './en/csv-mapping.ts';
import { englishDestination } from './en/destination.ts';
import { englishExperience } from './en/experience.ts';
import { englishExperienceScreen } from './en/experience-screen.ts';
import { englishExport } from './en/export.ts';
import { englishFinding } from './en/finding.ts';
import { englishForm } from './en/form.ts';
import { englishImport } from './en/import.ts';
import { englishLedger } from './en/ledger.ts';
import { englishMe } from './en/me.ts';
import { englishNote } from './en/note.ts';
import { englishOverview } from './en/overview.ts';
import { englishPassphrase } from './en/passphrase.ts';
import { englishProblems } from './en/problems.ts';
import { englishProfiles } from './en/profiles.ts';
import { englishRemoval } from './en/removal.ts';
import { englishRule } from './en/rule.ts';
import { englishSafekeeping } from './en/safekeeping.ts';
import { englishSentence } from './en/sentence.ts';
import { englishShare } from './en/share.ts';
import { englishShell } from './en/shell.ts';
import { englishSource } from './en/source.ts';
import { englishStatementDetail } from './en/statement-detail.ts';
import { englishTranscript } from './en/transcript.ts';
import { englishWelcome } from './en/welcome.ts';
import type { Formats } from './formats.ts';

export { english as messages };

/** The shape every language fills: what is missing there does not compile. */
export type Messages = ReturnType<typeof english>;

export function english(formats: Formats) {
  return {
    formats,
    agent: englishAgent(),
    byHand: englishByHand(formats),
    charts: englishCharts(formats),
    collections: englishCollections(formats),
    common: englishCommon(),
    connect: englishConnect(),
    connection: englishConnection(formats),
    credential: englishCredential(),
    criteria: englishCriteria(),
    csvMapping: englishCsvMapping(formats),
    destination: englishDestination(formats),
    experience: englishExperience(formats),
    experienceScreen: englishExperienceScreen(formats),
    export: englishExport(formats),
    finding: englishFinding(formats),
    form: englishForm(formats),
    import: englishImport(formats),
    ledger: englishLedger(formats),
    me: englishMe(formats),
    note: englishNote(),
    overview: englishOverview(formats),
    passphrase: englishPassphrase(formats),
    problems: englishProblems(formats),
    profiles: englishProfiles(),
    removal: englishRemoval(formats),
    rule: englishRule(),
    safekeeping: englishSafekeeping(formats),
    sentence: englishSentence(formats),
    share: englishShare(formats),
    shell: englishShell(formats),
    source: englishSource(formats),
    statementDetail: englishStatementDetail(formats),
    transcript: englishTranscript(formats),
    welcome: englishWelcome(formats),
  };
}
