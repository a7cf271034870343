// All that the page asks for, each subject by its own file.
import { uploadPath } from './contract/by-hand.ts';
import type { Status } from './contract/api.ts';
import { ledgerCsvPath } from './contract/api.ts';
import { attachmentPath } from './contract/experience.ts';
import { importFilePath } from './contract/importing.ts';
import { restoreFilePath } from './contract/safekeeping.ts';
import { checkFilePath } from './contract/signing.ts';
import { exportFilePath, exportPrintedPath } from './contract/exporting.ts';
import type { ApiFunctions, FileRoutes } from './http/api-routes.ts';
import { sendAttachment } from './http/api/attachments.ts';
import { badgeFunctions } from './http/api/badges.ts';
import { byHandFunctions } from './http/api/by-hand.ts';
import { collectionFunctions } from './http/api/collections.ts';
import { credentialFunctions } from './http/api/credentials.ts';
import { destinationFunctions } from './http/api/destinations.ts';
import { experienceFunctions } from './http/api/experiences.ts';
import { exportFunctions, sendExport } from './http/api/exports.ts';
import { identityFunctions } from './http/api/identities.ts';
import { importFunctions, receiveImportFile } from './http/api/imports.ts';
import { answerLedgerCsv } from './http/api/ledger-csv.ts';
import { ledgerFunctions } from './http/api/ledger.ts';
import { meFunctions } from './http/api/me.ts';
import { noteFunctions } from './http/api/notes.ts';
import { profileFunctions } from './http/api/profiles.ts';
import { removalFunctions } from './http/api/removals.ts';
import { receiveBackup, safekeepingFunctions } from './http/api/safekeeping.ts';
import { sampleFunctions } from './http/api/sample.ts';
import { ruleFunctions, shareFunctions } from './http/api/shares.ts';
import { receiveCheck, signingFunctions } from './http/api/signing.ts';
import { sourceFunctions } from './http/api/sources.ts';
import { transcriptFunctions } from './http/api/transcript.ts';
import { finishPrinted } from './http/api/printed-export.ts';
import { receiveUpload } from './http/api/uploads.ts';
import { viewFunctions } from './http/api/views.ts';
import type { LearningRecord } from './open-record.ts';

type PageApiOptions = {
  readonly record: LearningRecord;
  /** What the page asks first. */
  readonly status: () => Status;
};

export function createPageApi({ record, status }: PageApiOptions): {
  readonly api: ApiFunctions;
  readonly fileRoutes: FileRoutes;
} {
  const { announce, byHand, experiences, identities, portability, sharing } = record;
  const shared = { ...sharing, announce };
  const onAnswered = () => experiences.notice();
  return {
    api: {
      'GET /api/status': status,
      ...experienceFunctions(experiences),
      ...transcriptFunctions(record.transcript),
      ...badgeFunctions(portability.badges),
      ...byHandFunctions(byHand.records, byHand.templates, announce),
      ...removalFunctions(record.removals),
      ...safekeepingFunctions(portability.safekeeping),
      ...profileFunctions(portability.profiles, announce),
      ...signingFunctions(portability.signingKey),
      ...importFunctions(portability.imports, portability.watchedFolder),
      ...sampleFunctions(record.sample, announce),
      ...identityFunctions({ identities, announce, onAnswered }),
      ...meFunctions({ me: record.me, identities, announce, onAnswered }),
      ...noteFunctions({ notes: record.notes, announce, onNoted: onAnswered }),
      ...collectionFunctions(record.collections, announce),
      ...viewFunctions(record.views, announce),
      ...exportFunctions(portability.exports),
      ...credentialFunctions(record.credentials, announce),
      ...destinationFunctions(shared),
      ...shareFunctions(shared),
      ...ruleFunctions(shared),
      ...ledgerFunctions(shared),
      ...sourceFunctions(sharing.sources, announce),
    },
    fileRoutes: {
      [`GET ${ledgerCsvPath}`]: answerLedgerCsv(sharing.ledger),
      [`GET ${attachmentPath}:sha2`]: sendAttachment(record.store, record.files),
      [`GET ${exportFilePath}`]: sendExport(portability.exports),
      [`POST ${exportPrintedPath}`]: finishPrinted({
        store: record.store,
        exports: portability.exports,
        getSigner: async () => portability.signingKey.signer(),
      }),
      [`POST ${uploadPath}`]: receiveUpload(byHand.uploads),
      [`POST ${importFilePath}`]: receiveImportFile(portability.imports),
      [`POST ${restoreFilePath}`]: receiveBackup(portability.safekeeping),
      [`POST ${checkFilePath}`]: receiveCheck(portability.checkFile),
    },
  };
}
