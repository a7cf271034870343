// The transcript on paper, as `cairn export` writes it: read by other programs than Cairn.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Statement } from '../server/contract/xapi/statement.ts';
import { noPdfReader, tagsOf, textOf } from './read-pdf.ts';
import { record } from './record.ts';
import type { Cairn } from './start.ts';
import { commandLine, expect, test } from './start.ts';

test.describe('the transcript as PDF', () => {
  test.skip(noPdfReader !== undefined, noPdfReader);

  test('has its text in order, tags, an outline, numbered pages, and the language of the reader', async ({ cairn }) => {
    await record(
      cairn,
      Array.from({ length: 40 }, (_, number) => passing(number)),
    );
    const file = await exportAs(cairn, 'pdf', 'es');
    const text = textOf(file);
    expect(text).toMatch(/^Hecho con Cairn\s+Historial de aprendizaje/);
    const inOrder = ['Experiencias de 2026', 'Curso 39', 'Curso 31', 'Experiencias de 2025', 'Curso 1\n', 'Sobre este'];
    const order = inOrder.map((words) => text.indexOf(words));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(text).toContain('Registrado por App');
    expect(text).toMatch(/\n1 ?\/ ?\d+\s/);

    const tags = await tagsOf(readFileSync(file));
    expect(tags).toMatchObject({ isTagged: true, language: 'es', title: 'Historial de aprendizaje' });
    expect(tags.outline).toContain('Historial de aprendizaje');
    expect(tags.pages).toBeGreaterThan(2);
    expect([...tags.roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TR', 'TH', 'TD']));
  });

  test('shows what a hostile title says, and does nothing of it', async ({ cairn }) => {
    const title = '<script>document.title = "gone"</script>\u202e\u0000&lt;';
    await record(cairn, [passing(1, title)]);
    const file = await exportAs(cairn, 'pdf', 'en');
    expect(textOf(file)).toContain('<script>document.title');
    expect((await tagsOf(readFileSync(file))).title).toBe('Learning transcript');
  });
});

test('the page of a transcript is read in a browser that is offline', async ({ cairn, page, context }) => {
  await record(cairn, [passing(1, 'Knots for climbers')]);
  const file = await exportAs(cairn, 'html', 'en');
  const asked: string[] = [];
  const complaints: string[] = [];
  await context.setOffline(true);
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`file://${file}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Learning transcript');
  const row = page.getByRole('row', { name: /Knots for climbers/ });
  await expect(row.getByRole('cell').first()).toContainText('Passed', { ignoreCase: true });
  expect(asked).toEqual([`file://${file}`]);
  // The style is let through by the page's own policy.
  expect(complaints).toEqual([]);
  await page.setViewportSize({ width: 480, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(480);
});

async function exportAs(cairn: Cairn, format: string, language: string): Promise<string> {
  const file = join(cairn.dataFolder, `transcript.${format}`);
  // Whatever is recorded has been read when the page lists it.
  await expect
    .poll(
      async () => {
        const args = ['export', '--format', format, '--language', language, '--force', '--json'];
        const { stdout } = await promisify(execFile)(process.execPath, [
          commandLine,
          ...args,
          '--out',
          file,
          '--data',
          cairn.dataFolder,
        ]);
        return (JSON.parse(stdout) as { readonly experiences: number }).experiences;
      },
      { timeout: 100_000 },
    )
    .toBeGreaterThan(0);
  return file;
}

function passing(number: number, name = `Curso ${number}`): Statement {
  return {
    actor: { mbox: 'mailto:ana.ruiz@example.org', name: 'Ana Ruiz' },
    verb: { id: 'http://adlnet.gov/expapi/verbs/passed', display: { en: 'passed', es: 'aprobó' } },
    object: {
      id: `https://lms.example.org/course/${number}`,
      definition: { name: { en: name }, type: 'http://adlnet.gov/expapi/activities/course' },
    },
    result: { success: true, score: { scaled: 0.9 } },
    timestamp: new Date(Date.UTC(2025, 6, 1) + number * 7 * 86_400_000).toISOString(),
  };
}
