import { Menu, nativeImage, Tray } from 'electron';
import { shellWords } from './shell-words.ts';
import type { ShellLanguage } from './shell-words.ts';
import { trayContent } from './tray-content.ts';
import type { TrayChoice, TrayContent } from './tray-content.ts';
import attention from './tray-icons/attention.png?inline';
import attentionLarge from './tray-icons/attention@2x.png?inline';
import calm from './tray-icons/calm.png?inline';
import calmLarge from './tray-icons/calm@2x.png?inline';

export type LearnersTray = {
  /** So many things need the learner now. */
  tell(count: number): void;
};

/** Cairn's sign in the system's tray. Where the system has none, everything else goes on without it. */
export function showTray(language: ShellLanguage, onChoice: (choice: TrayChoice) => void): LearnersTray {
  const words = shellWords[language].tray;
  const icons = { calm: iconOf(calm, calmLarge), attention: iconOf(attention, attentionLarge) };
  const tray = makeTray(icons.calm);
  tray?.on('click', () => onChoice('open'));

  function show({ icon, tooltip, title, entries }: TrayContent): void {
    if (!tray || tray.isDestroyed()) return;
    tray.setImage(icons[icon]);
    tray.setToolTip(tooltip);
    if (process.platform === 'darwin') tray.setTitle(title);
    tray.setContextMenu(
      Menu.buildFromTemplate(
        entries.map((entry) =>
          entry === 'line'
            ? { type: 'separator' as const }
            : { label: entry.label, click: () => onChoice(entry.choice) },
        ),
      ),
    );
  }

  show(trayContent(0, words));
  return { tell: (count) => show(trayContent(count, words)) };
}

function makeTray(icon: Electron.NativeImage): Tray | undefined {
  try {
    return new Tray(icon);
  } catch {
    return undefined;
  }
}

/** The picture for screens of one and of two dots per pixel, which data addresses hold. */
function iconOf(small: string, large: string): Electron.NativeImage {
  const icon = nativeImage.createFromDataURL(small);
  icon.addRepresentation({ scaleFactor: 2, dataURL: large });
  return icon;
}
