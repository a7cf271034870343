/** The value of the `Authorization` header for a key and secret (RFC 7617, UTF-8). */
export function basicCredential(key: string, secret: string): string {
  const bytes = new TextEncoder().encode(`${key}:${secret}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
