// Moodle: stages of an activity have the address of the activity and a word behind it.
import type { Activity } from '../../contract/xapi/activity.ts';

/** In characters: addresses of Moodle are shorter, and to search in very long ones would take long. */
const longest = 1000;

const STAGE = /^(https?:\/\/[^/?#]+\/(?:[^?#]*\/)?mod\/[a-z0-9]+\/[a-z]+\.php\?[^#]+)#[^#]+$/;

/**
 * The activity of which an Activity is only a stage, such as what was handed in, a session of a lesson, the content of a
 * package or a reply in a discussion: `…/mod/assign/view.php?id=7#submission`.
 */
export function activityOfStage({ id, definition }: Activity): string | undefined {
  if (id.length > longest || !id.includes('/mod/') || definition?.interactionType !== undefined) return undefined;
  return STAGE.exec(id)?.[1];
}
