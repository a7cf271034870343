// Which files are pictures that a page may show: by their octets, for what a Statement says of them is only its word.

/** Larger ones would fill the memory of whoever looks at the page. */
const mostPixels = 40_000_000;

type Picture = { readonly mediaType: string; readonly width: number; readonly height: number };

/** The picture that these octets are; undefined for anything else, and for one of too many pixels. */
export function findPicture(octets: Buffer): Picture | undefined {
  const found = readPng(octets) ?? readGif(octets) ?? readWebp(octets) ?? readJpeg(octets);
  const pixels = (found?.width ?? 0) * (found?.height ?? 0);
  return pixels > 0 && pixels <= mostPixels ? found : undefined;
}

// ISO 15948 5.2, 11.2.2
function readPng(octets: Buffer): Picture | undefined {
  if (octets.length < 24 || octets.toString('hex', 0, 8) !== '89504e470d0a1a0a') return undefined;
  return { mediaType: 'image/png', width: octets.readUInt32BE(16), height: octets.readUInt32BE(20) };
}

function readGif(octets: Buffer): Picture | undefined {
  if (octets.length < 10 || !/^GIF8[79]a$/.test(octets.toString('latin1', 0, 6))) return undefined;
  return { mediaType: 'image/gif', width: octets.readUInt16LE(6), height: octets.readUInt16LE(8) };
}

// RFC 9649 2.4 to 2.7: a picture is of one of three forms.
function readWebp(octets: Buffer): Picture | undefined {
  if (octets.length < 30 || octets.toString('latin1', 0, 4) !== 'RIFF') return undefined;
  const mediaType = 'image/webp';
  switch (octets.toString('latin1', 8, 16)) {
    case 'WEBPVP8X':
      return { mediaType, width: octets.readUIntLE(24, 3) + 1, height: octets.readUIntLE(27, 3) + 1 };
    case 'WEBPVP8L': {
      const bits = octets.readUInt32LE(21);
      return { mediaType, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'WEBPVP8 ':
      return { mediaType, width: octets.readUInt16LE(26) & 0x3fff, height: octets.readUInt16LE(28) & 0x3fff };
    default:
      return undefined;
  }
}

/** Markers of a JPEG frame, which tells the size: ITU-T T.81 B.1.1.3. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function readJpeg(octets: Buffer): Picture | undefined {
  if (octets.length < 4 || octets.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= octets.length && octets[at] === 0xff; at += 2 + octets.readUInt16BE(at + 2)) {
    if (isFrame(octets[at + 1] ?? 0)) {
      return { mediaType: 'image/jpeg', width: octets.readUInt16BE(at + 7), height: octets.readUInt16BE(at + 5) };
    }
  }
  return undefined;
}
