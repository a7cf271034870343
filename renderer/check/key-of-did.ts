const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const longest = 60;

/** The 32 octets of the Ed25519 key that a `did:key:z6Mk…` is; undefined for any other text. */
export function keyOfDid(did: string): Uint8Array<ArrayBuffer> | undefined {
  const text = /^did:key:z(.+)$/.exec(did)?.[1] ?? '';
  if (text.length === 0 || text.length > longest) return undefined;
  let number = 0n;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit === -1) return undefined;
    number = number * 58n + BigInt(digit);
  }
  // 0xed01 says Ed25519, 64 digits are the key.
  const digits = number.toString(16);
  if (digits.length !== 68 || !digits.startsWith('ed01')) return undefined;
  return Uint8Array.from(digits.slice(4).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
