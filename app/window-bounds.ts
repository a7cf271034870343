/** Remembers where the window was. */
import { readFileSync, writeFileSync } from 'node:fs';

export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type WindowBounds = Partial<Rectangle> & {
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
};

export const smallestWindow = { width: 480, height: 400 } as const;

const atFirst: WindowBounds = { width: 1180, height: 800, maximized: false };

/** The bounds to open with: the remembered ones as far as a screen that is connected now shows them. */
export function readWindowBounds(file: string, screens: readonly Rectangle[]): WindowBounds {
  const remembered = readRemembered(file);
  if (!remembered) return atFirst;
  const { x, y, width, height, maximized } = remembered;
  const isVisible = screens.some(
    (screen) =>
      x + width > screen.x + smallestWindow.width / 2 &&
      x < screen.x + screen.width - smallestWindow.width / 2 &&
      // The title bar must be within reach.
      y >= screen.y &&
      y < screen.y + screen.height - smallestWindow.height / 2,
  );
  return isVisible ? remembered : { width, height, maximized };
}

export function rememberWindowBounds(file: string, bounds: Rectangle & { readonly maximized: boolean }): void {
  try {
    writeFileSync(file, JSON.stringify(bounds));
  } catch {
    // Where the window opens next time is not worth a complaint while it closes.
  }
}

function readRemembered(file: string): (Rectangle & { readonly maximized: boolean }) | undefined {
  try {
    const { x, y, width, height, maximized } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return undefined;
    return {
      x,
      y,
      width: Math.max(width, smallestWindow.width),
      height: Math.max(height, smallestWindow.height),
      maximized: maximized === true,
    };
  } catch {
    return undefined;
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
