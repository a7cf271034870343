import type { MouseEvent } from 'react';
import { Link } from 'wouter';
import { useMessages } from '../../messages/use-messages.ts';

/** The way back to where the reader came from, as it was there; to the transcript when the page was opened here. */
export function BackLink() {
  const { experienceScreen: words } = useMessages();
  const goBack = (event: MouseEvent) => {
    if (!canGoBack() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    window.history.back();
  };
  return (
    <Link className="back-link" href="/transcript" onClick={goBack}>
      <span aria-hidden="true">←</span> {words.back}
    </Link>
  );
}

/** Whether the entry before is one of this page. Browsers that cannot tell are taken as not. */
function canGoBack(): boolean {
  return 'navigation' in window && window.navigation.canGoBack;
}
