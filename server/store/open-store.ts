import type { Database } from 'better-sqlite3';
import { createAttachmentStore } from './attachment-store.ts';
import { createCollectionStore } from './collection-store.ts';
import { createCredentialStore } from './credential-store.ts';
import { createCriteriaStore } from './criteria-store.ts';
import type { OpenOptions } from './data-folder.ts';
import { createDefinitionStore } from './definition-store.ts';
import { createDeliveryStore } from './delivery-store.ts';
import { createDestinationStore } from './destination-store.ts';
import { createDocumentStore } from './document-store.ts';
import { expectedFailure } from './expected-failure.ts';
import { createExperienceCountStore } from './experience-count-store.ts';
import { createExperienceDetailStore } from './experience-detail-store.ts';
import { createExperienceFactsStore } from './experience-facts-store.ts';
import { createExperienceGroupStore } from './experience-group-store.ts';
import { createExperienceLinkStore } from './experience-link-store.ts';
import { createExperienceOverviewStore } from './experience-overview-store.ts';
import { createExperienceReadStore } from './experience-read-store.ts';
import { createExperienceStore } from './experience-store.ts';
import { createExperienceTaskStore } from './experience-task-store.ts';
import { createExperienceTreeStore } from './experience-tree-store.ts';
import { createExportStore } from './export-store.ts';
import { createIdentityStore } from './identity-store.ts';
import { createImportMappingStore } from './import-mapping-store.ts';
import { createImportStore } from './import-store.ts';
import { createLedgerStore } from './ledger-store.ts';
import { createNoteStore } from './note-store.ts';
import { openDatabase, openDatabaseBeside, usualPatience } from './open-database.ts';
import { createOutgoingStore } from './outgoing-store.ts';
import { createOwnCredentialStore } from './own-credential-store.ts';
import { createProfileStore } from './profile-store.ts';
import { createProvenanceStore } from './provenance-store.ts';
import { createReferenceStore } from './reference-store.ts';
import { createRemovalChoiceStore } from './removal-choice-store.ts';
import { createRemovalStore } from './removal-store.ts';
import { createRemovedDeliveryStore } from './removed-delivery-store.ts';
import { createRemovedStatementStore } from './removed-statement-store.ts';
import { createRuleStore } from './rule-store.ts';
import { createSearchStore } from './search-store.ts';
import { createSessionStore } from './session-store.ts';
import { createSettingsStore } from './settings-store.ts';
import { createShareStore } from './share-store.ts';
import { createSigningKeyStore } from './signing-key-store.ts';
import { createSourceStore } from './source-store.ts';
import { createStatementPageStore } from './statement-page-store.ts';
import { createStatementStore } from './statement-store.ts';
import { createTemplateStore } from './template-store.ts';
import { createTranscriptStore } from './transcript-store.ts';
import { createUploadStore } from './upload-store.ts';
import { createViewStore } from './view-store.ts';
import { createVouchingStore } from './vouching-store.ts';
import { createWatchedFolderStore } from './watched-folder-store.ts';
import { createWithdrawalStore } from './withdrawal-store.ts';
import { createWriteQueue } from './write-queue.ts';

export type Store = ReturnType<typeof storeOf>;

/** How long a server waits for another program's write before it does something else, in milliseconds. */
const serverPatience = 50;

/**
 * The store of one data folder, subject by subject, for a server that holds its lock. Throws a StartFailure when it
 * cannot be opened.
 */
export function openStore(options: OpenOptions): Store {
  return storeOf(openDatabase(options, serverPatience), serverPatience);
}

/** The same for a command that works while a server may have the store open. */
export function openStoreBeside(options: OpenOptions): Store {
  return storeOf(openDatabaseBeside(options), usualPatience);
}

function storeOf(database: Database, patience: number) {
  const queue = createWriteQueue(database);
  const experienceCounts = tellingProblems(createExperienceCountStore(database));
  return {
    statements: tellingProblems(createStatementStore(database)),
    statementPages: tellingProblems(createStatementPageStore(database)),
    references: tellingProblems(createReferenceStore(database)),
    definitions: tellingProblems(createDefinitionStore(database)),
    attachments: tellingProblems(createAttachmentStore(database)),
    documents: tellingProblems(createDocumentStore(database)),
    search: tellingProblems(createSearchStore(database)),
    transcript: tellingProblems(createTranscriptStore(database)),
    credentials: tellingProblems(createCredentialStore(database)),
    sessions: tellingProblems(createSessionStore(database)),
    destinations: tellingProblems(createDestinationStore(database)),
    criteria: tellingProblems(createCriteriaStore(database)),
    shares: tellingProblems(createShareStore(database)),
    rules: tellingProblems(createRuleStore(database)),
    deliveries: tellingProblems(createDeliveryStore(database)),
    outgoing: tellingProblems(createOutgoingStore(database)),
    withdrawals: tellingProblems(createWithdrawalStore(database)),
    ledger: tellingProblems(createLedgerStore(database)),
    identities: tellingProblems(createIdentityStore(database)),
    profile: tellingProblems(createProfileStore(database)),
    notes: tellingProblems(createNoteStore(database)),
    collections: tellingProblems(createCollectionStore(database)),
    views: tellingProblems(createViewStore(database)),
    signingKeys: tellingProblems(createSigningKeyStore(database)),
    sources: tellingProblems(createSourceStore(database)),
    provenance: tellingProblems(createProvenanceStore(database)),
    ownCredentials: tellingProblems(createOwnCredentialStore(database)),
    uploads: tellingProblems(createUploadStore(database)),
    settings: tellingProblems(createSettingsStore(database)),
    imports: tellingProblems(createImportStore(database)),
    importMappings: tellingProblems(createImportMappingStore(database)),
    watchedFolder: tellingProblems(createWatchedFolderStore(database)),
    templates: tellingProblems(createTemplateStore(database)),
    removals: tellingProblems(createRemovalStore(database)),
    removalChoices: tellingProblems(createRemovalChoiceStore(database)),
    removedDeliveries: tellingProblems(createRemovedDeliveryStore(database)),
    removedStatements: tellingProblems(createRemovedStatementStore(database)),
    experiences: tellingProblems(createExperienceStore(database)),
    experienceTasks: tellingProblems(createExperienceTaskStore(database)),
    experienceGroups: tellingProblems(createExperienceGroupStore(database)),
    experienceLinks: tellingProblems(createExperienceLinkStore(database)),
    experienceCounts,
    experienceTree: tellingProblems(createExperienceTreeStore(database, experienceCounts)),
    experienceFacts: tellingProblems(createExperienceFactsStore(database)),
    experienceReads: tellingProblems(createExperienceReadStore(database)),
    experienceDetails: tellingProblems(createExperienceDetailStore(database)),
    experienceOverview: tellingProblems(createExperienceOverviewStore(database)),
    vouching: tellingProblems(createVouchingStore(database)),
    exports: tellingProblems(createExportStore(database)),
    /** Shares one commit with other writes of the moment; resolves when it is on disk. */
    write: queue.write,
    /** The same for what can be made again of the rest: it does not wait until it is on disk. */
    writeDerived: queue.writeDerived,
    /** Runs at once in a transaction of its own; waits for a while where another program writes. */
    transaction<T>(work: () => T): T {
      database.pragma(`busy_timeout = ${usualPatience}`);
      try {
        return database.transaction(work).immediate();
      } catch (error) {
        throw expectedFailure(error);
      } finally {
        database.pragma(`busy_timeout = ${patience}`);
      }
    },
    /** Commits what waits and closes the file. */
    close(): void {
      queue.close();
      try {
        database.pragma('optimize');
      } catch {
        // It only makes later queries faster; a full disk must not keep the file open.
      }
      database.close();
    },
  };
}

type Functions = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The same functions, with a Problem where they fail as any store can fail. */
function tellingProblems<T extends Functions>(functions: T): T {
  const told = Object.entries(functions).map(([name, work]) => [
    name,
    (...args: never[]) => {
      try {
        return work(...args);
      } catch (error) {
        throw expectedFailure(error);
      }
    },
  ]);
  return Object.fromEntries(told) as T;
}
