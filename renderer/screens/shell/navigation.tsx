import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { ConnectIcon, ShareIcon, TranscriptIcon } from '../../components/icons.tsx';
import { Mark } from '../../components/mark.tsx';
import { useAttention } from '../../components/use-attention.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { LedgerIcon, SourcesIcon } from './navigation-icons.tsx';

export function Navigation() {
  const { shell } = useMessages();
  const [path] = useLocation();
  const attention = useAttention();
  // The settings of a destination are where its trouble is mended; what it refused is looked at line by line.
  const inTrouble = attention.destinations.filter(({ trouble }) => trouble !== null).length;
  const refusing = attention.destinations.length - inTrouble;
  const screens = [
    { to: '/transcript', icon: TranscriptIcon, text: shell.transcript, needs: 0 },
    { to: '/connect', icon: ConnectIcon, text: shell.connect, needs: 0 },
    { to: '/share', icon: ShareIcon, text: shell.share, needs: inTrouble },
    { to: '/ledger', icon: LedgerIcon, text: shell.ledger, needs: refusing },
    { to: '/sources', icon: SourcesIcon, text: shell.sources, needs: attention.sources.length },
  ];
  const current = screens.find(({ to }) => to === path);
  const title = current === undefined ? 'Cairn' : `${current.text} – Cairn`;

  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <nav className="navigation" aria-label={shell.navigation}>
      <span className="navigation-name">
        <Mark size={26} />
        <span>Cairn</span>
      </span>
      <ul>
        {screens.map(({ to, icon: Icon, text, needs }) => (
          <li key={to}>
            <Link className="navigation-link" href={to} aria-current={to === path ? 'page' : undefined}>
              <Icon />
              {text}
              {needs > 0 && (
                <span className="navigation-needs" title={shell.needsYou(needs)}>
                  <span aria-hidden="true">{needs}</span>
                  <span className="visually-hidden">{shell.needsYou(needs)}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
