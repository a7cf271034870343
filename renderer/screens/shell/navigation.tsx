import type { ComponentType } from 'react';
import { Link, useLocation } from 'wouter';
import { ConnectIcon, ShareIcon, TranscriptIcon } from '../../components/icons.tsx';
import { Mark } from '../../components/mark.tsx';
import { useMessages } from '../../messages/use-messages.ts';

export function Navigation() {
  const { shell } = useMessages();
  return (
    <nav className="navigation" aria-label={shell.navigation}>
      <span className="navigation-name">
        <Mark size={26} />
        Cairn
      </span>
      <ul>
        <NavigationLink to="/transcript" icon={TranscriptIcon} text={shell.transcript} />
        <NavigationLink to="/connect" icon={ConnectIcon} text={shell.connect} />
        <NavigationLink to="/share" icon={ShareIcon} text={shell.share} />
      </ul>
    </nav>
  );
}

type NavigationLinkProps = { readonly to: string; readonly icon: ComponentType; readonly text: string };

function NavigationLink({ to, icon: Icon, text }: NavigationLinkProps) {
  const [path] = useLocation();
  return (
    <li>
      <Link className="navigation-link" href={to} aria-current={path === to ? 'page' : undefined}>
        <Icon />
        {text}
      </Link>
    </li>
  );
}
