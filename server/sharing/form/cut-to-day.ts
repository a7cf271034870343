import { isTimestamp } from '../../contract/xapi/timestamp.ts';

const PARTS = /^(\d{4}(-?)\d\d-?\d\d)(T)([\d:.,]+)(.*)$/i;

/**
 * A timestamp at the beginning of its day: the offset stays as it was written, so that the day stays the one that it was
 * for the learner. Any other text, and a timestamp that says midnight already, stays as it is.
 */
export function cutToDay(text: string): string {
  const parts = PARTS.exec(text);
  if (parts === null || !isTimestamp(text)) return text;
  const [, day = '', hyphen, t = '', time = '', zone = ''] = parts;
  if (!/[1-9]/.test(time)) return text;
  return day + t + (hyphen === '' ? '000000' : '00:00:00') + zone;
}
