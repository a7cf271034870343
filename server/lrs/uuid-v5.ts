import { createHash } from 'node:crypto';

/** RFC 9562 5.5: the UUID of a name within a namespace. */
export function uuidV5(namespaceId: string, name: string): string {
  const octets = createHash('sha1')
    .update(Buffer.from(namespaceId.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  octets.writeUInt8((octets.readUInt8(6) & 0x0f) | 0x50, 6);
  octets.writeUInt8((octets.readUInt8(8) & 0x3f) | 0x80, 8);
  const digits = octets.toString('hex', 0, 16);
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    '-',
  );
}
