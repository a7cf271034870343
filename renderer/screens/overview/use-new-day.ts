import { useEffect, useRef } from 'react';
import { useNow } from '../../components/use-now.ts';
import { useMessages } from '../../messages/use-messages.ts';

/** Calls back when a day has ended while the page was open. */
export function useNewDay(onNewDay: () => void): void {
  const { formats } = useMessages();
  const day = formats.dayKey(useNow());
  const before = useRef(day);

  useEffect(() => {
    if (before.current === day) return;
    before.current = day;
    onNewDay();
  }, [day, onNewDay]);
}
