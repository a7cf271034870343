// A course's web site, with activities built on unmodified client libraries.
import { serveFiles } from './serve-files.ts';
import type { FileSite } from './serve-files.ts';

const files = {
  '/tincan.html': 'activities/tincan.html',
  '/tincan.js': 'activities/tincan.js',
  '/xapi.html': 'activities/xapi.html',
  '/xapi.js': 'activities/xapi.js',
  '/activity-page.js': 'activities/activity-page.js',
  '/libraries/tincan.js': '../node_modules/tincanjs/build/tincan-min.js',
  '/libraries/xapi.js': '../node_modules/@xapi/xapi/dist/XAPI.umd.js',
};

/** Starts the site on a free port. */
export function startActivitySite(): Promise<FileSite> {
  return serveFiles(files);
}
