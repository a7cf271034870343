import type { ByHandOptions } from './by-hand.ts';
import { createByHand } from './by-hand.ts';
import { createTemplates } from './templates.ts';
import type { UploadsOptions } from './uploads.ts';
import { createUploads } from './uploads.ts';

/** Everything about what the learner adds by hand. From now on, until `stop`, uploads go that nothing names. */
export function openByHand(options: ByHandOptions & UploadsOptions) {
  const uploads = createUploads(options);
  uploads.start();
  return { records: createByHand(options), templates: createTemplates(options.store), uploads, stop: uploads.stop };
}
