import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { openAdding } from '../../stores/adding.ts';
import { openKeys, openPalette } from '../../stores/palette.ts';
import { useSingleKeys } from '../../stores/single-keys.ts';
import type { ShellCommand } from './shell-keys.ts';
import { commandOf } from './shell-keys.ts';

/** So long the second key may take, in milliseconds. */
const secondKeyWithin = 1500;

/** Follows the keys that mean the same on every screen. */
export function useShellKeys(): void {
  const [, navigate] = useLocation();

  useEffect(() => {
    let goingSince = -Infinity;

    const obey = (command: ShellCommand) => {
      switch (command.do) {
        case 'palette':
          return openPalette();
        case 'keys':
          return openKeys();
        case 'add':
          return openAdding();
        case 'go':
          return navigate(command.to);
        case 'wait':
          return undefined;
      }
    };

    const handleKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commandOf(event, {
        isGoing: event.timeStamp - goingSince < secondKeyWithin,
        isWriting: isWriting(event.target),
        isModal: document.querySelector('dialog[open]') !== null,
        singleKeys: useSingleKeys.getState().isOn,
      });
      goingSince = command?.do === 'wait' ? event.timeStamp : -Infinity;
      if (command === undefined) return;
      event.preventDefault();
      obey(command);
    };

    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [navigate]);
}

const withoutText = new Set(['checkbox', 'radio', 'button', 'submit', 'file', 'range', 'color']);

function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !withoutText.has(target.type);
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
