// Any call may find out that the session is gone; whoever shows that listens here.

const listeners = new Set<() => void>();

export function onSignedOut(listener: () => void): void {
  listeners.add(listener);
}

export function tellSignedOut(): void {
  for (const listener of listeners) listener();
}
