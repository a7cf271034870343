/** Whole seconds as an ISO 8601 duration such as `PT1H30M`. */
export function writeDuration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ] as const;
  return `PT${parts.flatMap(([amount, unit]) => (amount > 0 ? [`${amount}${unit}`] : [])).join('')}`;
}

/** The seconds of a duration that was written here; undefined for any other. */
export function secondsOf(duration: string): number | undefined {
  const [, hours = '0', minutes = '0', seconds = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration) ?? [];
  const sum = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sum === 0 ? undefined : sum;
}
