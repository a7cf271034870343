import type { ReactNode } from 'react';
import { ExactTime } from '../../components/exact-time.tsx';
import { saySize } from '../../messages/size.ts';
import { useMessages } from '../../messages/use-messages.ts';

type DatedFileProps = {
  readonly name: string;
  readonly madeAt: string;
  /** In octets. */
  readonly length: number;
  /** What else it is, and what can be done with it. */
  readonly children: ReactNode;
};

/** One row of a list of copies: when it was made, its name and its size. */
export function DatedFile({ name, madeAt, length, children }: DatedFileProps) {
  const { formats } = useMessages();
  return (
    <li>
      <span className="safekeeping-what">
        <span>
          <ExactTime at={madeAt} />
        </span>
        <span className="muted small">
          <bdi>{name}</bdi> · {saySize(length, formats)}
        </span>
      </span>
      {children}
    </li>
  );
}
