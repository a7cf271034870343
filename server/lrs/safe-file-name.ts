const longestName = 120;

// Windows keeps these names for devices, with any ending.
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A name under which a file may be saved on any system, however hostile the given one is: no folders, nothing that
 * cannot be seen or turns the direction of writing, and not longer than file systems take. Never empty.
 */
export function safeFileName(name: string): string {
  const visible = name.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]+/gu, '');
  const tidy = visible
    .replace(/[/\\:*?"<>|%]+/g, '_')
    .replace(/\s+/gu, ' ')
    // Neither a hidden file nor, on Windows, another one than it seems.
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = shorten(tidy);
  if (short === '') return 'file';
  return device.test(short) ? `_${short}` : short;
}

/** Keeps the ending, by which the system knows what opens it. */
function shorten(name: string): string {
  const signs = [...name];
  if (signs.length <= longestName) return name;
  const ending = /\.[^. ]{1,10}$/u.exec(name)?.[0] ?? '';
  const kept = signs.slice(0, longestName - [...ending].length).join('');
  return kept.replace(/[. ]+$/, '') + ending;
}
