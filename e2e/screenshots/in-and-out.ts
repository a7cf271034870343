// What came in from files, what waits to come in, and what goes out: a backup, a signed page.
import { expect } from '@playwright/test';
import { exportFilePath } from '../../server/contract/exporting.ts';
import { importFilePath } from '../../server/contract/importing.ts';
import type { ImportState } from '../../server/contract/importing.ts';
import { learner } from '../../server/portfolio/sample/told-statement.ts';
import { readingOf } from '../record.ts';
import type { PageApi } from './page-api.ts';
import { pictureZone } from './picture-time.ts';

type Say = (en: string, es: string) => string;

/** A list of one course, read and added. */
export async function bringIn(api: PageApi, say: Say): Promise<void> {
  const statement = {
    actor: learner,
    verb: { id: 'http://adlnet.gov/expapi/verbs/attended', display: { en: 'attended', es: 'asistió' } },
    object: {
      id: 'https://library.example/evenings/local-history',
      definition: { name: { en: 'An evening of local history', es: 'Una tarde de historia local' } },
    },
    timestamp: '2025-03-14T18:00:00+01:00',
  };
  const id = await read(api, say('library card.json', 'carné de la biblioteca.json'), JSON.stringify([statement]));
  await reach(api, id, 'ready');
  await api.call('POST /api/imports/:id/store', { path: { id } });
  await reach(api, id, 'done');
}

/** A file with two new Statements and a line that is none, looked through and not added. */
export async function offerStatements(api: PageApi): Promise<string> {
  const lines = [...[1, 2].map((number) => JSON.stringify(readingOf(number))), '{"verb":'];
  const id = await read(api, 'library.ndjson', lines.join('\n'));
  await reach(api, id, 'ready');
  return id;
}

/** A completion report of which some columns have to be explained. */
export async function offerTable(api: PageApi, say: Say): Promise<string> {
  const head = say('Name,Course,Finished,Grade,State', 'Nombre,Curso,Terminado,Nota,Estado');
  const rows = [
    say('Ana Ruiz,First steps in data,03/04/2024,8.5,done', 'Ana Ruiz,Primeros pasos con datos,03/04/2024,8.5,hecho'),
    say('Leo Marsh,First steps in data,04/04/2024,7,done', 'Leo Marín,Primeros pasos con datos,04/04/2024,7,hecho'),
    say('Ana Ruiz,Clear writing,11/05/2024,9,open', 'Ana Ruiz,Escribir con claridad,11/05/2024,9,abierto'),
  ];
  const id = await read(api, say('courses.csv', 'cursos.csv'), [head, ...rows].join('\n'));
  await reach(api, id, 'asking');
  return id;
}

async function read(api: PageApi, name: string, text: string): Promise<string> {
  const { id } = await api.call('POST /api/imports');
  const address = `${api.origin}${importFilePath.replace(':id', id)}?${new URLSearchParams({ name })}`;
  const headers = { ...cookieOf(api), 'Content-Type': 'application/octet-stream' };
  const response = await fetch(address, { method: 'POST', headers, body: text });
  if (!response.ok) throw new Error(`The file of the import was answered with ${response.status}.`);
  await api.call('POST /api/imports/:id/read', { path: { id } });
  return id;
}

async function reach(api: PageApi, id: string, state: ImportState): Promise<void> {
  await expect.poll(async () => (await api.call('GET /api/imports/:id', { path: { id } })).state).toBe(state);
}

export async function backUp(api: PageApi): Promise<void> {
  await api.call('POST /api/backups');
  await expect
    .poll(() => api.call('GET /api/backups'))
    .toMatchObject({ progress: null, failure: null, backups: [{ isEncrypted: false }] });
}

/** The page of one experience, signed. */
export async function exportSigned(api: PageApi, activity: string, language: string): Promise<Buffer> {
  const { id } = await api.call('POST /api/exports', {
    body: {
      choice: { what: 'experiences', activities: [activity] },
      format: 'html',
      isSigned: true,
      zone: pictureZone,
      languages: [language],
    },
  });
  const response = await fetch(api.origin + exportFilePath.replace(':id', id), { headers: cookieOf(api) });
  if (!response.ok) throw new Error(`The file of the export was answered with ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
}

function cookieOf({ session }: PageApi): { readonly Cookie: string } {
  return { Cookie: `${session.name}=${session.value}` };
}
