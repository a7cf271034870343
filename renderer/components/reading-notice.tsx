import { useMessages } from '../messages/use-messages.ts';
import { status } from '../stores/status.ts';

type ReadingNoticeProps = {
  /** "Loading" can be seen as well; else that is only read out. */
  readonly isShown?: boolean;
  readonly className?: string;
};

/** What is waited for: mostly a moment, but a long record is read once before anything of it can be shown. */
export function ReadingNotice({ isShown = false, className }: ReadingNoticeProps) {
  const { common, formats } = useMessages();
  const known = status.use();
  const reading = known.phase === 'ready' ? known.value.reading : null;
  if (reading === null) return <p className={isShown ? className : 'visually-hidden'}>{common.loading}</p>;
  return <p className={className}>{common.reading(formats.wholePercent(reading))}</p>;
}
