/** Which addresses the shell follows, opens or answers. */

/** The address when it is one that a browser may open (http or https), else undefined. */
export function findWebAddress(text: unknown): URL | undefined {
  const address = typeof text === 'string' ? findAddress(text) : undefined;
  return address?.protocol === 'https:' || address?.protocol === 'http:' ? address : undefined;
}

export function isOfOrigin(text: string, origin: string | undefined): boolean {
  return origin !== undefined && findAddress(text)?.origin === origin;
}

/** What of Electron's frame tells who sent a message. */
export type Frame = { readonly url: string; readonly parent: unknown };

/** Whether a message comes from our own page itself: the window's main frame, at the LRS's origin. */
export function isTrustedFrame(frame: Frame | null, pageOrigin: string | undefined): boolean {
  return frame !== null && frame.parent === null && isOfOrigin(frame.url, pageOrigin);
}

function findAddress(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
