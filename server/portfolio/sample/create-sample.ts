import { Readable } from 'node:stream';
import type { Statement } from '../../contract/xapi/statement.ts';
import { identifierOf } from '../../contract/xapi/inverse-functional-identifier.ts';
import { activitiesAround } from '../../lrs/activities-in.ts';
import type { Clock } from '../../lrs/clock.ts';
import { getOwnCredential } from '../../lrs/own-credentials.ts';
import type { StatementStorer } from '../../lrs/store-statements.ts';
import { takeTurns } from '../../lrs/take-turns.ts';
import type { AttachmentFiles } from '../../store/attachment-files.ts';
import { indexKey } from '../../store/index-key.ts';
import type { Store } from '../../store/open-store.ts';
import type { LearnerIdentities } from '../identities.ts';
import { certificate, certificateOctets } from './certificate.ts';
import { sampleStatements } from './sample-statements.ts';
import type { SampleLanguage } from './told-statement.ts';
import { learner, learnerAtWork } from './told-statement.ts';

export type Sample = ReturnType<typeof createSample>;

type SampleOptions = {
  readonly store: Store;
  readonly files: AttachmentFiles;
  readonly storer: StatementStorer;
  readonly identities: LearnerIdentities;
  readonly clock: Clock;
  /** Deletes Statements, by their sequences, without a way back. */
  readonly removeForGood: (sequences: readonly number[]) => Promise<void>;
};

/** The sample record: a made-up year that is put in to look around with, and taken out again without a trace. */
export function createSample({ store, files, storer, identities, clock, removeForGood }: SampleOptions) {
  /** A second click must not put it in twice. */
  const inTurn = takeTurns();

  /** Oldest first. */
  function sequences(): number[] {
    const credentialKey = store.ownCredentials.find('sample');
    if (credentialKey === undefined) return [];
    return store.criteria.sequences({ credentialKey }, 0, store.statements.last().sequence);
  }

  async function putIn(language: SampleLanguage): Promise<void> {
    const attached = await files.receive(certificate.sha2, Readable.from([certificateOctets]));
    try {
      await storer.store({
        text: JSON.stringify(sampleStatements(clock(), language)),
        mayBeMany: true,
        version: '1.0.3',
        credential: getOwnCredential(store, clock, 'sample'),
        attachments: [attached],
      });
    } finally {
      await attached.release();
    }
  }

  /** Forgets what is known of experiences and people that are only in the sample, and what the learner said of them. */
  function removeTraces(leaving: readonly number[]): void {
    const going = new Set(leaving);
    const statements = leaving.flatMap((sequence) => {
      const found = store.statements.find(sequence);
      return found ? [JSON.parse(found.json) as Statement] : [];
    });
    const isOnlyHere = (activity: string) =>
      store.criteria.sequences({ activity }, 0, store.statements.last().sequence).every((one) => going.has(one));
    const activities = [...new Set(statements.flatMap(activitiesOf))].filter(isOnlyHere);
    for (const activity of activities) {
      store.notes.remove(activity);
      store.definitions.forgetDefinition(activity);
    }
    store.collections.removeExperiences(activities);
    for (const agent of [learner, learnerAtWork]) {
      const identifier = identifierOf(agent) ?? '';
      const told = statements.filter(({ actor }) => identifierOf(actor) === identifier).length;
      if (store.identities.countOf(indexKey(identifier)) > told) continue;
      identities.forget(agent);
      store.definitions.forgetNames(identifier);
    }
  }

  return {
    /** Whether it is in the record. */
    isIn: (): boolean => sequences().length > 0,

    /** Puts it in, unless it is there; answers how many Statements it has. */
    add: (language: SampleLanguage): Promise<number> =>
      inTurn(async () => {
        if (sequences().length === 0) await putIn(language);
        return sequences().length;
      }),

    /** Takes it out for good, with notes on it and what was said about its people; answers how many Statements went. */
    remove: (): Promise<number> =>
      inTurn(async () => {
        const leaving = sequences();
        // First: whatever ends the program meanwhile, what is left can be removed once more.
        store.transaction(() => removeTraces(leaving));
        if (leaving.length > 0) await removeForGood(leaving);
        store.transaction(() => store.ownCredentials.removeUnused('sample'));
        return leaving.length;
      }),
  };
}

function activitiesOf({ object, context }: Statement): string[] {
  const isActivity = object.objectType === undefined || object.objectType === 'Activity';
  return [...(isActivity ? [object.id] : []), ...activitiesAround(context).map(({ id }) => id)];
}
