/**
 * The endpoints that a pasted address can mean, likeliest first, without a trailing slash; empty when it is no http(s)
 * address.
 *
 * Forgives what people paste: no scheme, slashes, a query, the address of the Statements or of `about`, or only the
 * server's name where the endpoint is its `/xapi`.
 */
export function endpointCandidates(pasted: string): string[] {
  const url = parseAddress(pasted.trim());
  if (!url) return [];
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/\/+$/, '')
    .replace(/\/(?:statements(?:\/.*)?|about)$/i, '');
  const base = `${url.origin}${path}`;
  return path.toLowerCase().endsWith('/xapi') ? [base] : [base, `${base}/xapi`];
}

function parseAddress(text: string): URL | undefined {
  // A slip in "https://" would otherwise make a server's name of its beginning.
  if (text === '' || (!/^https?:\/\//i.test(text) && /^h\w{0,5}(?::\/|:?\/\/)/i.test(text))) return undefined;
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const scheme = /^(?:localhost|127\.|\[::1\])/i.test(text) ? 'http://' : 'https://';
  try {
    const url = new URL(hasScheme ? text : scheme + text);
    return isWebAddress(url) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it is one of the web that may be kept: a name and password in it would be shown in the clear. */
export function isWebAddress({ protocol, username, password }: URL): boolean {
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

/** Whether what is sent to an endpoint can be read on its way. */
export function isUnencrypted(endpoint: string): boolean {
  const { protocol, hostname } = new URL(endpoint);
  return protocol === 'http:' && !isThisComputer(hostname);
}

/** Whether two endpoints are one LRS, as far as their names tell: with and without encryption, by any name of this computer. */
export function isSameLrs(one: string, other: string): boolean {
  return placeOf(one) === placeOf(other);
}

function placeOf(endpoint: string): string {
  const { hostname, port, pathname } = new URL(endpoint);
  return `${isThisComputer(hostname) ? 'localhost' : hostname.replace(/\.$/, '')}:${port}${pathname}`;
}

function isThisComputer(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
