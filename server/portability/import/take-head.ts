/** The first octets, at most so many; the rest is left unread. */
export async function takeHead(octets: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of octets) {
    pieces.push(piece);
    length += piece.length;
    if (length >= most) break;
  }
  return Buffer.concat(pieces).subarray(0, most);
}

/** All octets, which must be few enough for memory. */
export async function gather(octets: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of octets) pieces.push(piece);
  return Buffer.concat(pieces);
}
