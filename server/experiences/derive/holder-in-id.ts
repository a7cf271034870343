import type { Activity } from '../../contract/xapi/activity.ts';
import { kindOf } from './kind-of.ts';
import { courseOfPiece } from './open-edx.ts';

const QUESTION = /^(.+?)(?:\/(?:questions?|interactions?)\/[^/?#]+\/?|#[^#]+)$/i;
const SLIDE = /^(.+?)(?:\/slides?\/[^/?#]+\/?|#slide[^#]*)$/i;
const SUB_CONTENT = /[?&]subContentId=[^&#]*/;
const SITE = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*\/?$/i;

/** Whether an id is the address of a site: nothing that can be learned is called so in passing. */
export function isSiteAddress(id: string): boolean {
  return SITE.test(id);
}

/** The Activity that the id of a question or a slide begins with, in Open edX and H5P of any piece. */
export function holderInId({ id, definition }: Activity): string | undefined {
  const course = courseOfPiece(id);
  if (course !== undefined) return course;
  if (id.includes('subContentId=')) return id.replace(SUB_CONTENT, '');
  const kind = kindOf(definition, id);
  // A page may be any page of the web, and belong to nothing.
  const pattern = kind === 'question' ? QUESTION : SLIDE;
  const holder = kind === 'question' || kind === 'page' ? pattern.exec(id)?.[1] : undefined;
  return holder === undefined || isSiteAddress(holder) ? undefined : holder;
}
