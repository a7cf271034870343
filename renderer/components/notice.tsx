import './notice.css';
import type { ReactNode } from 'react';
import { CheckIcon, InfoIcon, WarningIcon } from './icons.tsx';

export type NoticeTone = 'plain' | 'good' | 'warning' | 'bad';

const icons = { plain: InfoIcon, good: CheckIcon, warning: WarningIcon, bad: WarningIcon };

type NoticeProps = {
  readonly tone: NoticeTone;
  /** Read aloud when it appears: `alert` at once, `status` at the next pause. */
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
};

export function Notice({ tone, role, children }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={`notice notice-${tone}`} role={role}>
      <Icon />
      <div className="notice-body">{children}</div>
    </div>
  );
}
