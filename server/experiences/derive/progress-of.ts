import type { Statement } from '../../contract/xapi/statement.ts';
import { lastWord, verbClassOf } from './verb-class.ts';
import { videoProgressOf } from './video-time.ts';

const PERCENT = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

/** How far somebody has come, 0…1, as one Statement tells it. */
export function progressOf(statement: Statement): number | undefined {
  const extensions = statement.result?.extensions;
  if (extensions !== undefined) {
    const percent = extensions[PERCENT];
    if (isShare(percent, 100)) return percent / 100;
    const found = videoProgressOf(statement) ?? progressIn(extensions);
    if (found !== undefined) return found;
  }
  // The SCORM profile tells it as a score.
  const scaled = statement.result?.score?.scaled;
  return scaled !== undefined && scaled >= 0 && verbClassOf(statement.verb) === 'progress' ? scaled : undefined;
}

function progressIn(extensions: Readonly<Record<string, unknown>>): number | undefined {
  for (const [id, value] of Object.entries(extensions)) {
    if (id.startsWith('https://w3id.org/xapi/video/') || lastWord(id) !== 'progress' || !isShare(value, 100)) continue;
    return value > 1 ? value / 100 : value;
  }
  return undefined;
}

function isShare(value: unknown, most: number): value is number {
  return typeof value === 'number' && value >= 0 && value <= most;
}
