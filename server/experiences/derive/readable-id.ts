// What a person can read of a name or an id that a machine made.

const UUID = /^(?:urn:)?(?:uuid:)?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
const HASH = /^(?=[a-f]*\d)[0-9a-f]{16,}$/i;
const NUMBER = /^[\d._-]*$/;

/** Whether a text is made for machines: a UUID or a hash. */
export function isCode(text: string): boolean {
  return UUID.test(text) || HASH.test(text);
}

/** The readable piece of an id that tells most, usually its end; the whole id if nothing in it can be read. */
export function readableId(id: string): string {
  const key = COURSE_KEY.exec(id)?.[1];
  if (key !== undefined) return decoded(key);
  const segments = segmentsIn(id);
  const index = segments.findLastIndex(isReadable);
  const segment = segments[index];
  if (segment === undefined) return id;
  const next = segments[index + 1] ?? '';
  return SHORT_NUMBER.test(next) ? `${segment} ${next}` : segment;
}

/** Whether an id says more than where it comes from. */
export function hasReadablePath(id: string): boolean {
  return segmentsIn(id).slice(1).some(isReadable);
}

// Open edX: of a course run, and of a block in one.
const COURSE_KEY = /(?:^|\/)(course-v1:[^/?#@]+)\/?$/;
const BLOCK = /\+type@([^+@]+)\+block@([^+@]+)$/;

const SCRIPT =
  /^(?:index|view|discuss|attempt|main|default|contents?|info|[a-z]*main)?(?:\.(?:php|html?|aspx?|jsp))?$/i;
const SHORT_NUMBER = /^\d{1,6}$/;

function isReadable(segment: string): boolean {
  return !SCRIPT.test(segment) && !NUMBER.test(segment) && !isCode(segment);
}

/** Host and path; what follows a question mark says little. */
function segmentsIn(id: string): string[] {
  const [path = ''] = id.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/)?/i, '').split('?', 1);
  return path
    .split(/[/#]/)
    .map(segmentOf)
    .filter((segment) => segment !== '');
}

function segmentOf(text: string): string {
  const [, type, block] = BLOCK.exec(text) ?? [];
  if (type === undefined || block === undefined) return decoded(text);
  return isCode(block) ? type : decoded(block);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
