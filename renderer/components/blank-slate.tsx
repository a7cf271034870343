import './blank-slate.css';
import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';

type BlankSlateProps = {
  readonly title: string;
  readonly text: string;
  /** `h1` where it is the whole page. */
  readonly heading?: 'h1' | 'h2';
  readonly children?: ReactNode;
};

/** What stands where there is nothing yet: why, and what to do first. */
export function BlankSlate({ title, text, heading: Heading = 'h2', children }: BlankSlateProps) {
  return (
    <div className="blank-slate">
      <Mark size={56} />
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children}
    </div>
  );
}
