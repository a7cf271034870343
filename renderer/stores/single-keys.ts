// Whether keys without Ctrl do something (WCAG 2.1.4: whoever dictates must be able to switch them off).
import { create } from 'zustand';

const keptAs = 'cairn.single-keys';

export const useSingleKeys = create<{ readonly isOn: boolean }>(() => ({
  isOn: localStorage.getItem(keptAs) !== 'off',
}));

export function setSingleKeys(isOn: boolean): void {
  localStorage.setItem(keptAs, isOn ? 'on' : 'off');
  useSingleKeys.setState({ isOn });
}
