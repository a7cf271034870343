import type { ExperienceScore } from '../../../server/contract/experience.ts';
import type { ExperienceMessages } from '../../messages/en/experience.ts';
import type { Formats } from '../../messages/formats.ts';

/** "18 of 20 (90 %)", "87 %", "1 of 1": points where they say more than the share of the whole does. */
export function sayExperienceScore(
  score: ExperienceScore | null,
  words: ExperienceMessages,
  formats: Formats,
): string | undefined {
  if (score === null) return undefined;
  const { scaled, raw, min, max } = score;
  const share = scaled === null ? undefined : formats.wholePercent(scaled);
  const begins = min === null || min === 0;
  if (raw === null || (max !== null && (!begins || isShareItself(max)))) return share ?? sayRaw(raw, words);
  if (max === null) return share ?? words.points(raw);
  const points = words.pointsOf(raw, max);
  return share === undefined || max === 1 ? points : words.pointsAndShare(points, share);
}

/** Of 100 points the share is the same number once more. */
function isShareItself(max: number): boolean {
  return max === 100;
}

function sayRaw(raw: number | null, words: ExperienceMessages): string | undefined {
  return raw === null ? undefined : words.points(raw);
}
