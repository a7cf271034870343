import './shell.css';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/use-messages.ts';
import { useAnnouncement } from '../../stores/announcement.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { Navigation } from './navigation.tsx';
import { OriginPrompt } from './origin-prompt.tsx';
import { StatusLine } from './status-line.tsx';

/** The frame around every screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { shell } = useMessages();
  const { text } = useAnnouncement();
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {shell.skip}
      </a>
      <Navigation />
      <div className="shell-notices">
        <ConnectionBanner />
        <OriginPrompt />
      </div>
      <main id="content" className="shell-content" tabIndex={-1}>
        {children}
      </main>
      <StatusLine />
      <div className="visually-hidden" aria-live="polite">
        {text}
      </div>
    </div>
  );
}
