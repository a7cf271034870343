// Open edX: ids hold the key of the course run, whoever made Statements of the platform's events.

/** In characters: their ids are shorter, and to search in very long ones would take long. */
const longest = 1000;

const PAGE_OF_COURSE = /^(https?:\/\/[^/?#]+\/courses?\/course-v1:[^/?#]+)(?:[/?#](.*))?$/;
const HOME = /^(?:info|about|course|home)?\/?$/;
const BLOCK = /^(https?:\/\/[^/?#]+)\/.*\bblock-v1:(?:course-v1:)?([^+/@]+\+[^+/@]+\+[^+/@]+?)(?:-course-v1:)?\+type@/;

/** The course of which this is the entrance, such as its "about" page. */
export function courseOfEntrance(id: string): string | undefined {
  if (id.length > longest || !id.includes('course-v1:')) return undefined;
  const [, course, page = ''] = PAGE_OF_COURSE.exec(id) ?? [];
  return course !== undefined && HOME.test(page) ? course : undefined;
}

const HELP = /^(.*\+block@[^/?#]+)\/(?:hint\/\d+|answer)$/;

/** The problem that a hint or the answer shown is of. */
export function problemOfHelp(id: string): string | undefined {
  return id.length <= longest && id.includes('+block@') ? HELP.exec(id)?.[1] : undefined;
}

/** What a block is called in Open edX: `problem`, `video`, `sequential`… */
export function typeOfBlock(id: string): string | undefined {
  return id.length <= longest && id.includes('+type@') ? TYPE.exec(id)?.[1] : undefined;
}

const TYPE = /\+type@([a-z_]+)\+block@/;

/** The course that a page or block is of. */
export function courseOfPiece(id: string): string | undefined {
  if (id.length > longest || !id.includes('-v1:')) return undefined;
  const [, course, page = ''] = PAGE_OF_COURSE.exec(id) ?? [];
  if (course !== undefined) return HOME.test(page) ? undefined : course;
  const [, origin, key] = BLOCK.exec(id) ?? [];
  return origin === undefined || key === undefined ? undefined : `${origin}/courses/course-v1:${key}`;
}
