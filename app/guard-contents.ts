import type { Session, WebContents } from 'electron';
import { openExternal } from './open-external.ts';

/** Keeps a window on the addresses allowed; links out of it go to the learner's own browser. */
export function guardContents(contents: WebContents, isAllowed: (address: string) => boolean): void {
  contents.on('will-frame-navigate', (event) => {
    if (!isAllowed(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAllowed(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void openExternal(url);
    return { action: 'deny' };
  });
}

/** Denies pages every permission but the one that every browser grants: to write plain text to the clipboard. */
export function guardSession(session: Session, isOurPage: (address: string) => boolean): void {
  const isGranted = (permission: string, address: string) =>
    permission === 'clipboard-sanitized-write' && isOurPage(address);
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(isGranted(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  session.setDevicePermissionHandler(() => false);
}
