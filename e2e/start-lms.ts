// A small cmi5 learning system beside the LRS: it serves the assignable units from its own origin, hands each session its
// token and keeps what cmi5 (https://github.com/AICC/CMI-5_Spec_Current) has the LMS keep in the LRS.
import { randomUUID } from 'node:crypto';
import type { Context } from '../server/contract/xapi/context.ts';
import type { Statement } from '../server/contract/xapi/statement.ts';
import { serveFiles } from './serve-files.ts';

/** The same page for every unit: beside it stand the unit's script and the library that it is built on. */
const files = {
  '/rustici/unit.html': 'activities/cmi5-unit.html',
  '/rustici/unit.js': 'activities/cmi5-rustici.js',
  '/rustici/library.js': '../node_modules/@rusticisoftware/cmi5/dist/cmi5.js',
  '/xapijs/unit.html': 'activities/cmi5-unit.html',
  '/xapijs/unit.js': 'activities/cmi5-xapijs.js',
  '/xapijs/library.js': '../node_modules/@xapi/cmi5/dist/Cmi5.umd.js',
  '/assignable-unit.js': 'activities/assignable-unit.js',
};

export const learner = {
  objectType: 'Agent',
  name: 'Ana Ruiz',
  account: { homePage: 'https://lms.example.org', name: 'ana.ruiz' },
} as const;

/** The assignable unit's id as the LMS made it, and as its publisher did. */
export const unit = {
  id: 'https://lms.example.org/units/fire-safety',
  publishersId: 'https://publisher.example.org/fire-safety',
} as const;

export const cmi5Category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
export const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
export const masteryScore = 0.8;

const launchMode = 'Normal';
const moveOn = 'CompletedAndPassed';
const extension = (name: string) => `https://w3id.org/xapi/cmi5/context/extensions/${name}`;

export type Session = {
  readonly id: string;
  /** The address that starts the unit (cmi5 8.1). */
  readonly link: string;
};

export type Lms = {
  readonly origin: string;
  /** Of the learner to the course: the same in every session. */
  readonly registration: string;
  /** Prepares a session in the LRS, for a unit that `page` serves. */
  launch(page: string): Promise<Session>;
  /** Says that a session ended without the unit saying so (cmi5 9.3.6). */
  abandon(session: Session): Promise<void>;
  /** The Statements that the LRS finds, oldest first. */
  find(query: Readonly<Record<string, string>>): Promise<Statement[]>;
  close(): void;
};

type Lrs = {
  readonly endpoint: string;
  /** The header of a credential that may do everything, for the LMS itself. */
  readonly authorization: string;
  /** What the LMS passes on to the units: base64 of a credential's key and secret. */
  readonly token: string;
};

/** Starts the LMS on a free port. */
export async function startLms({ endpoint, authorization, token }: Lrs): Promise<Lms> {
  const registration = randomUUID();
  const unclaimed = new Set<string>();

  /** cmi5 8.2: a session's fetch address gives its token once. */
  function giveToken(path: string): object {
    return unclaimed.delete(path)
      ? { 'auth-token': token }
      : { 'error-code': '1', 'error-text': 'The token of this session has been fetched.' };
  }

  const { origin, close } = await serveFiles(files, giveToken);

  async function ask(path: string, parameters: Readonly<Record<string, string>>, body?: object): Promise<Response> {
    const response = await fetch(`${endpoint}${path}?${new URLSearchParams(parameters)}`, {
      method: body ? 'PUT' : 'GET',
      headers: {
        Authorization: authorization,
        'X-Experience-API-Version': '1.0.3',
        'Content-Type': 'application/json',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return response;
  }

  async function record(verb: string, sessionId: string, extensions: Context['extensions']): Promise<void> {
    const template = contextTemplate(sessionId);
    const statementId = randomUUID();
    await ask('/statements', { statementId }, {
      id: statementId,
      actor: learner,
      verb: { id: verb },
      object: { id: unit.id, definition: { name: { en: 'Fire safety' } } },
      context: {
        registration,
        contextActivities: { ...template.contextActivities, category: [{ id: cmi5Category }] },
        extensions: { ...template.extensions, ...extensions },
      },
      timestamp: new Date().toISOString(),
    } satisfies Statement);
  }

  return {
    origin,
    registration,

    async launch(page) {
      const id = randomUUID();
      const agent = JSON.stringify(learner);
      await ask(
        '/activities/state',
        { activityId: unit.id, agent, registration, stateId: 'LMS.LaunchData' },
        {
          contextTemplate: contextTemplate(id),
          launchMode,
          launchParameters: 'chapter=2',
          masteryScore,
          moveOn,
          returnURL: `${origin}/back`,
        },
      );
      await record('http://adlnet.gov/expapi/verbs/launched', id, {
        [extension('launchmode')]: launchMode,
        [extension('launchurl')]: `${origin}/${page}`,
        [extension('moveon')]: moveOn,
        [extension('masteryscore')]: masteryScore,
        [extension('launchparameters')]: 'chapter=2',
      });
      unclaimed.add(`/token/${id}`);
      const parameters = new URLSearchParams({
        endpoint: `${endpoint}/`,
        fetch: `${origin}/token/${id}`,
        actor: agent,
        registration,
        activityId: unit.id,
      });
      return { id, link: `${origin}/${page}?${parameters}` };
    },

    abandon: ({ id }) => record('https://w3id.org/xapi/adl/verbs/abandoned', id, {}),

    async find(query) {
      const answer = await ask('/statements', { ...query, ascending: 'true' });
      return ((await answer.json()) as { readonly statements: Statement[] }).statements;
    },

    close,
  };
}

/** What every Statement of a session must hold (cmi5 10.2.1). */
function contextTemplate(sessionId: string) {
  return {
    contextActivities: { grouping: [{ id: unit.publishersId }] },
    extensions: { [sessionExtension]: sessionId },
  };
}
