import type { Storage } from '../../../../server/contract/safekeeping.ts';
import { Chart } from '../../../components/charts/chart.tsx';
import { saySize } from '../../../messages/size.ts';
import { useMessages } from '../../../messages/use-messages.ts';

/** How much room each part takes: a bar for each, the largest first, and what has no name of its own at the end. */
export function StorageBars({ parts, free }: Pick<Storage, 'parts' | 'free'>) {
  const { safekeeping: words, formats } = useMessages();
  const sum = parts.reduce((whole, { length }) => whole + length, 0);
  const shown = parts
    .filter(({ length }) => length > 0)
    .toSorted((one, next) => Number(one.what === 'other') - Number(next.what === 'other') || next.length - one.length);
  const most = Math.max(1, ...shown.map(({ length }) => length));
  return (
    <div className="card">
      <Chart
        title={words.size}
        summary={words.sum(saySize(sum, formats), saySize(free, formats))}
        numbers={{
          head: [words.partName, words.size],
          rows: shown.map(({ what, length }) => ({ key: what, cells: [words.part[what], saySize(length, formats)] })),
        }}
      >
        <ul className="storage-bars">
          {shown.map(({ what, length }) => (
            <li key={what}>
              <span>{words.part[what]}</span>
              <span className="muted small figures">{saySize(length, formats)}</span>
              <span className="storage-track" aria-hidden="true">
                <span className="chart-bar" style={{ width: `${(100 * length) / most}%` }} />
              </span>
            </li>
          ))}
        </ul>
      </Chart>
    </div>
  );
}
