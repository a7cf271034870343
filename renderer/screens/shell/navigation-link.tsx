import { Link } from 'wouter';
import { useMessages } from '../../messages/use-messages.ts';
import type { Place } from './use-places.ts';

type NavigationLinkProps = { readonly place: Place; readonly onFollow?: () => void };

export function NavigationLink({ place: { to, icon: Icon, text, needs, current }, onFollow }: NavigationLinkProps) {
  return (
    <Link className="navigation-link" href={to} aria-current={current} {...(onFollow && { onClick: onFollow })}>
      <Icon />
      <span className="navigation-text">{text}</span>
      <Needs count={needs} />
    </Link>
  );
}

/** How many things need the learner there. */
export function Needs({ count }: { readonly count: number }) {
  const { shell } = useMessages();
  if (count === 0) return null;
  return (
    <span className="navigation-needs" title={shell.needsYou(count)}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{shell.needsYou(count)}</span>
    </span>
  );
}
