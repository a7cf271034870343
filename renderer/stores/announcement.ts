// What the live region says to assistive technology.
import { create } from 'zustand';

export const useAnnouncement = create<{ readonly text: string }>(() => ({ text: '' }));

export function announce(text: string): void {
  // The same words twice must be a change, or they are not read again.
  const { text: previous } = useAnnouncement.getState();
  useAnnouncement.setState({ text: previous === text ? `${text}\u00a0` : text });
}
