import { Menu } from 'electron';
import type { MenuLabel, ShellLanguage } from './shell-words.ts';
import { shellWords } from './shell-words.ts';

type Entry = readonly [label: MenuLabel, role: NonNullable<Electron.MenuItemConstructorOptions['role']>] | 'line';

const menus: Readonly<Record<'file' | 'edit' | 'view', readonly Entry[]>> = {
  file: [['quit', 'quit']],
  edit: [
    ['undo', 'undo'],
    ['redo', 'redo'],
    'line',
    ['cut', 'cut'],
    ['copy', 'copy'],
    ['paste', 'paste'],
    ['selectAll', 'selectAll'],
  ],
  view: [
    ['reload', 'reload'],
    'line',
    ['resetZoom', 'resetZoom'],
    ['zoomIn', 'zoomIn'],
    ['zoomOut', 'zoomOut'],
    'line',
    ['fullScreen', 'togglefullscreen'],
  ],
};

/** The small menu: what a keyboard expects, in the learner's language. */
export function showAppMenu(language: ShellLanguage): void {
  const words = shellWords[language].menu;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      (['file', 'edit', 'view'] as const).map((menu) => ({
        label: words[menu],
        submenu: menus[menu].map((entry) =>
          entry === 'line' ? { type: 'separator' as const } : { label: words[entry[0]], role: entry[1] },
        ),
      })),
    ),
  );
}
