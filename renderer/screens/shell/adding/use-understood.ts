import { useMessages } from '../../../messages/use-messages.ts';
import type { ReadLine } from './read-line.ts';

/** Says what was understood of a line: "I practised piano · Yesterday, 12:00 · 30 min". */
export function useUnderstood(): (read: ReadLine) => string {
  const { byHand: words, formats } = useMessages();
  return ({ deed, title, at, seconds, score, success, link }) =>
    words.understood(deed, title, [
      ...(at === undefined ? [] : [`${formats.day(at.getTime(), Date.now())}, ${formats.time(at.getTime())}`]),
      ...(seconds === undefined ? [] : [formats.duration(`PT${seconds}S`) ?? '']),
      ...(score === undefined ? [] : [words.points(score.raw, score.max)]),
      ...(success === undefined ? [] : [success ? words.passed : words.notPassed]),
      ...(link === undefined ? [] : [link]),
    ]);
}
