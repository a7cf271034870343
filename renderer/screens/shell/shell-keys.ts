// What keys mean everywhere in the page. Pure: a key and what went before, to a command.

export type ShellCommand =
  | { readonly do: 'palette' | 'keys' | 'add' }
  | { readonly do: 'go'; readonly to: string }
  /** The first of two keys. */
  | { readonly do: 'wait' };

export type PressedKey = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

export type KeyCircumstances = {
  /** `g` was pressed a moment ago. */
  readonly isGoing: boolean;
  /** The focus is where letters are text. */
  readonly isWriting: boolean;
  /** A dialog has the page. */
  readonly isModal: boolean;
  /** The learner wants keys without Ctrl. */
  readonly singleKeys: boolean;
};

/** The screens by the key behind `g`. */
export const goKeys = {
  o: '/overview',
  t: '/transcript',
  c: '/collections',
  m: '/me',
  s: '/share',
  l: '/ledger',
} as const;

const singleCommands: Readonly<Record<string, ShellCommand>> = {
  '/': { do: 'palette' },
  '?': { do: 'keys' },
  n: { do: 'add' },
  g: { do: 'wait' },
};

/** Undefined: the key is not ours. */
export function commandOf(pressed: PressedKey, circumstances: KeyCircumstances): ShellCommand | undefined {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  const { isGoing, isWriting, isModal, singleKeys } = circumstances;
  if (isModal) return undefined;
  if (ctrlKey !== metaKey && !altKey && key.toLowerCase() === 'k') return { do: 'palette' };
  if (ctrlKey || metaKey || altKey || isWriting || !singleKeys) return undefined;
  const to = isGoing ? goTo(key) : undefined;
  if (to !== undefined) return { do: 'go', to };
  return Object.hasOwn(singleCommands, key) ? singleCommands[key] : undefined;
}

function goTo(key: string): string | undefined {
  return Object.entries(goKeys).find(([letter]) => letter === key)?.[1];
}
