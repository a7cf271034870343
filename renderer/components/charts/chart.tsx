import './chart.css';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/use-messages.ts';
import { Button } from '../button.tsx';
import { ChartTable } from './chart-table.tsx';
import type { ChartNumbers } from './chart-table.tsx';

type ChartProps = {
  readonly title: string;
  /** What the drawing says, in a sentence. */
  readonly summary: string;
  readonly numbers: ChartNumbers;
  readonly children: ReactNode;
};

/** A drawing under its title, with a sentence of what it says and the same numbers as a table. */
export function Chart({ title, summary, numbers, children }: ChartProps) {
  const { charts } = useMessages();
  const [isTableShown, setTableShown] = useState(false);
  const titleId = useId();
  const tableId = useId();
  return (
    <figure className="chart" aria-labelledby={titleId}>
      <div className="section-head">
        <h2 id={titleId}>{title}</h2>
        <Button
          look="small-quiet"
          aria-expanded={isTableShown}
          aria-controls={tableId}
          aria-describedby={titleId}
          onClick={() => setTableShown(!isTableShown)}
        >
          {isTableShown ? charts.hideTable : charts.showTable}
        </Button>
      </div>
      {children}
      <figcaption className="chart-summary">{summary}</figcaption>
      <div id={tableId}>
        <ChartTable caption={charts.tableOf(title)} numbers={numbers} isShown={isTableShown} />
      </div>
    </figure>
  );
}
