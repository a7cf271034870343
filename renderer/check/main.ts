// The page by which a stranger checks a signed file: one HTML file, without Cairn and without a network.
import { checkSignedFile, kindOf } from '../../server/contract/checking/check-signed-file.ts';
import type { FileCheck } from '../../server/contract/signing.ts';
import { browserTools, canVerify, fileInBrowser, largestFile } from './file-in-browser.ts';
import { element } from './element.ts';
import { chooseWords, localeOf, nameOfPart } from './words.ts';

const words = chooseWords(navigator.languages);
const status = element('div', { role: 'status' });
const input = element('input', { type: 'file', 'aria-label': words.file });
const drop = element(
  'label',
  { class: 'drop' },
  element('strong', {}, words.drop),
  input,
  element('span', { class: 'button' }, words.choose),
);
let latest = 0;

function show(look: string, ...parts: readonly (Node | string)[]): void {
  status.className = look;
  status.replaceChildren(...parts);
}

function showCheck({ verdict, signer, signedAt, holder, changes }: FileCheck, name: string): void {
  const { title, text } = words.verdicts[verdict];
  const clock = new Intl.DateTimeFormat(localeOf(words, navigator.languages), {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const facts = [
    holder === '' ? undefined : ([words.about, element('bdi', {}, holder)] as const),
    signer === null ? undefined : ([words.signedBy, element('code', {}, signer)] as const),
    signedAt === null
      ? undefined
      : ([words.signedAt, `${clock.format(new Date(signedAt))} (${words.byTheirClock})`] as const),
  ].filter((fact) => fact !== undefined);
  // Names may be made to turn the direction of the words around them.
  const items = changes.map((change) =>
    element('li', {}, element('bdi', {}, nameOfPart(words, change.name)), `: ${words.changes[change.what]}`),
  );
  show(
    verdict,
    element('h2', {}, `${title}: `, element('bdi', {}, name)),
    element('p', {}, text),
    ...(items.length > 0 ? [element('ul', {}, ...items)] : []),
    ...(facts.length > 0 ? [element('dl', {}, ...facts.flatMap(listed))] : []),
    ...(verdict === 'intact' ? [element('p', { class: 'note' }, words.whoseKey)] : []),
  );
}

function listed([term, fact]: readonly [string, Node | string]): readonly Node[] {
  return [element('dt', {}, term), element('dd', {}, fact)];
}

async function check(file: File): Promise<void> {
  const turn = ++latest;
  if (file.size > largestFile) return show('failed', words.tooLarge);
  show('', words.checking(file.name));
  try {
    const octets = fileInBrowser(file);
    const start = String.fromCharCode(...(await octets.read([0, 200])));
    const found = await checkSignedFile(octets, kindOf(start), browserTools);
    if (turn === latest) showCheck(found, file.name);
  } catch {
    if (turn === latest) show('failed', words.failed);
  }
}

function checkFirst(files: FileList | null | undefined): void {
  const file = files?.[0];
  if (file) void check(file);
}

function listen(): void {
  input.addEventListener('change', () => checkFirst(input.files));
  // Anywhere on the page: a file dropped beside the frame must not open in its place.
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  document.addEventListener('dragleave', () => drop.classList.remove('over'));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    checkFirst(event.dataTransfer?.files);
  });
}

document.documentElement.lang = words.language;
document.title = words.title;
document
  .querySelector('main')
  ?.append(
    element('h1', {}, words.title),
    element('p', {}, words.introduction),
    drop,
    status,
    element('p', { class: 'note' }, words.privacy),
  );
listen();
void canVerify().then((can) => {
  if (can) return;
  input.disabled = true;
  show('failed', words.noSignatures);
});
