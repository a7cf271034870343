// What the pictures show: a learner who has used Cairn for a year, and one who opens it for the first time.
import { expect } from '@playwright/test';
import type { ExperienceSummary } from '../../server/contract/experience.ts';
import { asItIs } from '../../server/contract/sharing/share-form.ts';
import { learner } from '../../server/portfolio/sample/told-statement.ts';
import type { SampleLanguage } from '../../server/portfolio/sample/told-statement.ts';
import { makeDataFolder } from '../data-folder.ts';
import { startCairn } from '../start.ts';
import { backUp, bringIn, exportSigned, offerStatements, offerTable } from './in-and-out.ts';
import { openPageApi } from './page-api.ts';
import type { PageApi } from './page-api.ts';
import { pictureEnvironment } from './picture-time.ts';
import { recordYear } from './record-year.ts';

export type Prepared = {
  readonly full: PageApi;
  readonly empty: PageApi;
  /** Addresses, and what the pictures show in their place: ports are others every time. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Of the full one. */
  readonly experience: string;
  readonly statement: string;
  readonly collection: string;
  /** An import that waits for the learner's word. */
  readonly imported: string;
  /** One of a table that has to be explained. */
  readonly table: string;
  /** A signed page of one experience. */
  readonly signed: Buffer;
  close(): Promise<void>;
};

export async function prepare(language: SampleLanguage): Promise<Prepared> {
  const [mine, employer, fresh] = [await start(), await start(), await start()];
  const { api, endpoint } = mine;
  const say = (en: string, es: string) => (language === 'es' ? es : en);
  await recordYear(api, endpoint, language);
  await api.call('PUT /api/me', { body: { name: 'Ana Ruiz', picture: '' } });
  await api.call('POST /api/me/identity-answer', { body: { agent: learner, isMe: true } });
  await expect.poll(async () => (await experiences(api, language)).length).toBeGreaterThan(10);

  const all = await experiences(api, language);
  const named = (part: string) => all.find(({ activity }) => activity.includes(part))?.activity ?? '';
  const course = named('courses/dp');
  await shareWith(api, employer, course);
  await fetchFrom(api, employer);
  await api.call('POST /api/notes', {
    body: {
      activity: course,
      text: say(
        'Second try: read every question twice. Ask Marta for her checklist.',
        'Segundo intento: leer cada pregunta dos veces. Pedir a Marta su lista.',
      ),
    },
  });
  const collection = await collect(api, say, [course, named('first-aid'), named('volunteer-tutor')]);
  await removeOne(api, named('articles/2'), language);
  const statement = await examOf(api, language);
  await bringIn(api, say);
  const [imported, table] = [await offerStatements(api), await offerTable(api, say)];
  await backUp(api);
  const signed = await exportSigned(api, course, language);
  return {
    full: api,
    empty: fresh.api,
    addresses: new Map([
      [mine.endpoint, 'http://127.0.0.1:9274/xapi'],
      [fresh.endpoint, 'http://127.0.0.1:9274/xapi'],
      [employer.endpoint, 'https://lrs.northwind.example/xapi'],
      [mine.folder, '/home/ana/.local/share/cairn'],
      [fresh.folder, '/home/ana/.local/share/cairn'],
    ]),
    experience: course,
    statement,
    collection,
    imported,
    table,
    signed,
    close: async () => {
      for (const one of [mine, employer, fresh]) await one.close();
    },
  };
}

type Started = Awaited<ReturnType<typeof start>>;

async function start() {
  const folder = makeDataFolder();
  const cairn = await startCairn(folder.path, pictureEnvironment);
  return {
    api: await openPageApi(cairn.ready()),
    endpoint: cairn.ready().endpoint,
    folder: folder.path,
    close: async () => {
      await cairn.kill();
      folder.remove();
    },
  };
}

async function experiences(api: PageApi, language: string): Promise<readonly ExperienceSummary[]> {
  return (await api.call('GET /api/experiences', { query: { from: '0', count: '100', language } })).rows;
}

/** An employer who knows some of it already, and gets more by a rule. */
async function shareWith(api: PageApi, employer: Started, course: string): Promise<void> {
  const { credential, secret } = await employer.api.call('POST /api/credentials', {
    body: { label: 'Ana Ruiz', scopes: ['all'] },
  });
  const login = { address: employer.endpoint, key: credential.key, secret };
  const { id: destinationId } = await api.call('POST /api/destinations', {
    body: { name: 'Northwind', kind: 'employer', ...login },
  });
  const { ids } = await api.call('POST /api/experiences/ids', { body: { activities: [course] } });
  const preview = await api.call('POST /api/previews', {
    body: { destinationId, selection: { kind: 'picked', statementIds: ids }, form: asItIs },
  });
  await api.call('POST /api/shares', { body: { previewId: preview.id } });
  const criteria = { activity: 'https://academy.example/accessibility' };
  await api.call('POST /api/rules', {
    body: { name: 'Northwind Academy', destinationId, criteria, form: asItIs, existing: true },
  });
  await expect
    .poll(async () => (await api.call('GET /api/destinations')).destinations)
    .toMatchObject([{ waiting: 0, sent: expect.any(Number) }]);
}

async function fetchFrom(api: PageApi, employer: Started): Promise<void> {
  const { credential, secret } = await employer.api.call('POST /api/credentials', {
    body: { label: 'Ana Ruiz', scopes: ['statements/read'] },
  });
  const source = { name: 'Northwind', address: employer.endpoint, key: credential.key, secret };
  await api.call('POST /api/sources', { body: { ...source, whose: [learner], since: null, keepFetching: true } });
  await expect
    .poll(async () => (await api.call('GET /api/sources')).sources)
    .toMatchObject([{ lastFetchedAt: expect.any(String) }]);
}

async function collect(
  api: PageApi,
  say: (en: string, es: string) => string,
  activities: readonly string[],
): Promise<string> {
  const name = say('For my annual review', 'Para mi evaluación anual');
  const { id } = await api.call('POST /api/collections', { body: { name } });
  await api.call('PUT /api/collections/:id', {
    path: { id },
    body: {
      name,
      text: say(
        'What I learned this year that matters at work.',
        'Lo que he aprendido este año y cuenta en el trabajo.',
      ),
    },
  });
  const notes = [
    say('Passed at the second try, with 90 %.', 'Superado al segundo intento, con un 90 %.'),
    say('The certificate is valid for two years.', 'El certificado vale dos años.'),
    '',
  ];
  await api.call('POST /api/collections/:id/items', {
    path: { id },
    body: {
      items: [
        { kind: 'heading', note: say('Duties', 'Obligaciones') },
        ...activities.map((activity, index) => ({ kind: 'experience', activity, note: notes[index] ?? '' })),
      ],
    },
  });
  await api.call('POST /api/collections', { body: { name: say('Music', 'Música') } });
  return id;
}

async function removeOne(api: PageApi, activity: string, language: string): Promise<void> {
  const choice = { what: 'experience', activity } as const;
  const { statements } = await api.call('POST /api/removals/preview', { body: { choice } });
  await api.call('POST /api/removals', { body: { choice, statements, language } });
}

/** The Statement about the exam with the certificate. */
async function examOf(api: PageApi, language: string): Promise<string> {
  const words = language === 'es' ? 'primeros auxilios' : 'first aid';
  const { rows } = await api.call('GET /api/transcript', { query: { from: '0', count: '1', words, language } });
  return rows[0]?.id ?? '';
}
