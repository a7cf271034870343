import type { StatementPath } from './statement-keys.ts';

type Tree = { [key: string]: Tree | string };

export type Rebuilt =
  | { readonly kind: 'statement'; readonly text: string }
  /** This column has no JSON where there should be some, or no number. */
  | { readonly kind: 'broken'; readonly column: string };

/** The JSON text of a Statement out of the cells of a row: JSON in a cell as it stands there, empty cells left out. */
export function rebuildStatement(
  columns: readonly string[],
  paths: readonly (StatementPath | undefined)[],
  cells: readonly string[],
): Rebuilt {
  const tree: Tree = Object.create(null) as Tree;
  for (const [index, path] of paths.entries()) {
    const cell = cells[index]?.trim() ?? '';
    if (path === undefined || cell === '') continue;
    const text = jsonOf(cell, path.kind);
    if (text === undefined) return { kind: 'broken', column: columns[index] ?? '' };
    plant(tree, path.keys.map(String), text);
  }
  return { kind: 'statement', text: write(tree) };
}

/** Undefined where the cell is not what it should be. */
function jsonOf(cell: string, kind: StatementPath['kind']): string | undefined {
  switch (kind) {
    case 'text':
      return JSON.stringify(cell);
    case 'number':
      return isJson(cell) && Number.isFinite(Number(cell)) ? cell : undefined;
    case 'flag':
      return /^(?:true|false)$/i.test(cell) ? cell.toLowerCase() : undefined;
    case 'json':
      // The value of an extension may be a plain text.
      if (isJson(cell)) return cell;
      return /^[[{]/.test(cell) ? undefined : JSON.stringify(cell);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A whole that is there already stays. */
function plant(tree: Tree, keys: readonly string[], text: string): void {
  const [key = '', ...below] = keys;
  if (below.length === 0) {
    tree[key] ??= text;
    return;
  }
  const branch = (tree[key] ??= Object.create(null) as Tree);
  if (typeof branch !== 'string') plant(branch, below, text);
}

function write(tree: Tree | string): string {
  if (typeof tree === 'string') return tree;
  const keys = Object.keys(tree);
  const isList = keys.length > 0 && keys.every((key) => /^\d+$/.test(key));
  if (isList) return `[${keys.map((key) => write(tree[key] ?? 'null')).join(',')}]`;
  return `{${keys.map((key) => `${JSON.stringify(key)}:${write(tree[key] ?? 'null')}`).join(',')}}`;
}
