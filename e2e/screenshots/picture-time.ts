/** When every picture is taken: a Saturday afternoon. */
export const pictureTime = '2026-11-21T16:30:00+01:00';

export const pictureZone = 'Europe/Madrid';

/** What makes a server live at that time. */
export const pictureEnvironment = {
  CAIRN_PICTURE_TIME: pictureTime,
  NODE_OPTIONS: `--import ${new URL('fixed-clock.mjs', import.meta.url).href}`,
  TZ: pictureZone,
};
