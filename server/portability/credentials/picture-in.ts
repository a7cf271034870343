import { createHash } from 'node:crypto';

export type Picture = { readonly contentType: string; readonly octets: Buffer; readonly sha2: string };

const dataUrl = /^data:(image\/(?:png|jpeg|gif|webp|svg\+xml))(?:;[\w=.+-]+)*?(;base64)?,(.*)$/s;

/** The picture that an address holds in itself; undefined for all that would have to be fetched. */
export function pictureIn(address: string): Picture | undefined {
  const [, contentType, base64, data] = dataUrl.exec(address) ?? [];
  if (contentType === undefined || data === undefined) return undefined;
  const octets = base64 === undefined ? plainOctets(data) : Buffer.from(data, 'base64');
  if (octets === undefined || octets.length === 0) return undefined;
  return { contentType, octets, sha2: createHash('sha256').update(octets).digest('hex') };
}

function plainOctets(data: string): Buffer | undefined {
  try {
    return Buffer.from(decodeURIComponent(data), 'utf8');
  } catch {
    return undefined;
  }
}
