const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Undefined unless the text is the one way to write its octets: a changed character is never without effect. */
export function readBase64url(text: string): Uint8Array | undefined {
  const octets = new Uint8Array(Math.floor((text.length * 6) / 8));
  let bits = 0;
  let pending = 0;
  let at = 0;
  for (const character of text) {
    const digit = digits.get(character);
    if (digit === undefined) return undefined;
    pending = (pending << 6) | digit;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    octets[at++] = pending >> bits;
    pending &= (1 << bits) - 1;
  }
  return bits < 6 && pending === 0 ? octets : undefined;
}

const digits = new Map([...alphabet].map((character, index) => [character, index]));
