import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { ConnectIcon, ShareIcon, TranscriptIcon } from '../../components/icons.tsx';
import { Mark } from '../../components/mark.tsx';
import { useMessages } from '../../messages/use-messages.ts';

export function Navigation() {
  const { shell } = useMessages();
  const [path] = useLocation();
  const screens = [
    { to: '/transcript', icon: TranscriptIcon, text: shell.transcript },
    { to: '/connect', icon: ConnectIcon, text: shell.connect },
    { to: '/share', icon: ShareIcon, text: shell.share },
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
        Cairn
      </span>
      <ul>
        {screens.map(({ to, icon: Icon, text }) => (
          <li key={to}>
            <Link className="navigation-link" href={to} aria-current={to === path ? 'page' : undefined}>
              <Icon />
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
