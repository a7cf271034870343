// The base58 of Bitcoin, without a checksum: how multibase writes keys and signatures (prefix "z").
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

export function writeBase58(octets: Uint8Array): string {
  let number = BigInt(`0x0${Buffer.from(octets).toString('hex')}`);
  let text = '';
  while (number > 0n) {
    text = alphabet.charAt(Number(number % 58n)) + text;
    number /= 58n;
  }
  const zeros = octets.findIndex((octet) => octet !== 0);
  return '1'.repeat(zeros === -1 ? octets.length : zeros) + text;
}

/** Longer than any key or signature; what is longer would take long to read. */
const longest = 200;

/** Undefined where a text is none. */
export function readBase58(text: string): Buffer | undefined {
  if (text.length > longest) return undefined;
  let number = 0n;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit === -1) return undefined;
    number = number * 58n + BigInt(digit);
  }
  const digits = number === 0n ? '' : number.toString(16);
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex')]);
}
