// Keeps docs/conformance.md true: every rule in its tables names a section of the standard and tests that are there.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const file = fileURLToPath(new URL('../docs/conformance.md', import.meta.url));
const text = readFileSync(file, 'utf8');

const section = /^(?:(?:Data|Communication) \d(?:\.\d+)*|2\.0 §4(?:\.\d+)*)$/;
const numbers = /^\d{5}(?:-\d{5})?$/;
const test = /^\[([\w.-]+)\]\((\.\.\/[^)]+)\) › `([^`]+)`$/;

type Row = readonly string[];

/** The rows of all tables with four columns, without their heads. */
const rows: readonly Row[] = text
  .split('\n')
  .filter((line) => /^\|(?!\s*(?:-+|Requirement)\s)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .filter((cells) => cells.length === 4);

function testsOf([, , , tests = '']: Row): string[] {
  return tests.split('<br>').map((one) => one.trim());
}

/** 00051-00055 is five numbers. */
function numbersIn(cell: string): number[] {
  return [...cell.matchAll(/(\d{5})(?:-(\d{5}))?/g)].flatMap(([, first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index),
  );
}

describe('the table of requirements', () => {
  it('says of each rule how strong it is and where it stands', () => {
    const isGood = ([requirement = '', sections = '', itsNumbers = '']: Row) =>
      /\*\*(?:MUST|SHOULD|MAY)\*\*/.test(requirement) &&
      sections.split(', ').every((one) => section.test(one)) &&
      itsNumbers.split(' ').every((one) => one === '' || numbers.test(one));
    expect(rows.length).toBeGreaterThan(150);
    expect(rows.filter((row) => !isGood(row))).toEqual([]);
  });

  it('names for each rule tests that are there', () => {
    const isThere = (reference: string) => {
      const [, label = '', path = '', title = ''] = test.exec(reference) ?? [];
      return path.endsWith(`/${label}`) && hasTest(resolve(dirname(file), path), title);
    };
    expect(rows.flatMap(testsOf).filter((one) => !isThere(one))).toEqual([]);
  });

  it("accounts for every number of ADL's index once", () => {
    const tables = text.split('\n').filter((line) => line.startsWith('|'));
    const found = tables.flatMap((line) => numbersIn(line.split('|').at(-3) ?? ''));
    // The index goes up to 336, and has no 136.
    const wanted = Array.from({ length: 336 }, (_, index) => index + 1).filter((number) => number !== 136);
    expect(found.toSorted((a, b) => a - b)).toEqual(wanted);
  });

  it('leads nowhere that is not there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(resolve(dirname(file), link)))).toEqual([]);
  });
});

/** The titles of the tests in a file, behind those of the blocks around them, and every string in it. */
type TestFile = { readonly titles: readonly string[]; readonly strings: ReadonlySet<string> };

const known = new Map<string, TestFile>();

/** Whether a file has a test of this title. A case of `it.each` may stand for the %s of its title. */
function hasTest(path: string, title: string): boolean {
  if (!existsSync(path)) return false;
  const { titles, strings } = known.get(path) ?? readTestFile(path);
  return titles.some((template) => {
    const filled = new RegExp(`^${template.split('%s').map(escape).join('(.+)')}$`).exec(title)?.slice(1);
    return filled?.every((part) => part === '%s' || strings.has(part)) ?? false;
  });
}

function escape(part: string): string {
  return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

function readTestFile(path: string): TestFile {
  const titles: string[] = [];
  const strings = new Set<string>();

  function walk(value: unknown, around: readonly string[]): void {
    if (Array.isArray(value)) for (const one of value) walk(one, around);
    if (!isNode(value)) return;
    if (value.type === 'Literal' && typeof value['value'] === 'string') strings.add(value['value']);
    const called = value.type === 'CallExpression' ? nameCalled(value['callee']) : undefined;
    const [first] = called === undefined ? [] : (value['arguments'] as readonly Node[]);
    const title = first?.['value'];
    const isTitled = typeof title === 'string';
    if (isTitled && called !== 'describe') titles.push([...around, title].join(' › '));
    const inside = isTitled && called === 'describe' ? [...around, title] : around;
    for (const part of Object.values(value)) walk(part, inside);
  }

  walk(parseSync(path, readFileSync(path, 'utf8')).program, []);
  const found = { titles, strings };
  known.set(path, found);
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** `it` of `it('…')`, `it.each(cases)('…')` and `it.skipIf(…)('…')`; the same for `describe`. */
function nameCalled(callee: unknown): 'it' | 'describe' | undefined {
  if (!isNode(callee)) return undefined;
  if (callee.type === 'MemberExpression') return nameCalled(callee['object']);
  if (callee.type === 'CallExpression') return nameCalled(callee['callee']);
  const { name } = callee;
  return name === 'it' || name === 'describe' ? name : undefined;
}
