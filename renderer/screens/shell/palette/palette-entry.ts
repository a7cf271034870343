import type { ReactNode } from 'react';

/** One line of the palette. */
export type PaletteEntry = {
  /** Names it among all lines. */
  readonly key: string;
  readonly text: string;
  /** What tells it apart from others of the same name. */
  readonly detail?: string | undefined;
  readonly icon: ReactNode;
  readonly run: () => void;
};

export type PaletteGroup = {
  readonly key: string;
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
};
