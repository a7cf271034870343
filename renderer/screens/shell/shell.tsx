import './shell.css';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { RemovalNotice } from '../../components/removal/removal-notice.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { useAnnouncement } from '../../stores/announcement.ts';
import { usePalette } from '../../stores/palette.ts';
import { Adding } from './adding/adding.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { WindowDrop } from './dropping/window-drop.tsx';
import { Navigation } from './navigation.tsx';
import { OriginPrompt } from './origin-prompt.tsx';
import { Palette } from './palette/palette.tsx';
import { KeysSheet } from './palette/keys-sheet.tsx';
import { ProfileSwitching } from './profiles/profile-switching.tsx';
import { SampleNotice } from './sample-notice.tsx';
import { StatusLine } from './status-line.tsx';
import { useShellKeys } from './use-shell-keys.ts';

/** The frame around every screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { shell } = useMessages();
  const { text } = useAnnouncement();
  const [path] = useLocation();
  const content = useRef<HTMLElement>(null);
  const open = usePalette((palette) => palette.open);
  useShellKeys();

  // The link that led here may be gone; whoever uses the keyboard goes on in the new screen.
  const left = useRef(path);
  useEffect(() => {
    if (path === left.current) return;
    left.current = path;
    if (document.activeElement === document.body) content.current?.focus();
  }, [path]);

  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {shell.skip}
      </a>
      <Navigation />
      <div className="shell-notices">
        <ConnectionBanner />
        <OriginPrompt />
        <SampleNotice onRemoved={() => content.current?.focus()} />
      </div>
      <main ref={content} id="content" className="shell-content" tabIndex={-1}>
        {children}
      </main>
      <StatusLine />
      <RemovalNotice />
      <Adding />
      <ProfileSwitching />
      <WindowDrop />
      {open === 'palette' && <Palette />}
      {open === 'keys' && <KeysSheet />}
      <div className="visually-hidden" aria-live="polite">
        {text}
      </div>
    </div>
  );
}
