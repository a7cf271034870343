import './watched-bar.css';
import { useMessages } from '../../messages/use-messages.ts';
import { saySeconds } from '../experience/say-seconds.ts';
import { Chart } from './chart.tsx';
import { sayClock } from './say-clock.ts';
import { watchedPieces } from './watched-pieces.ts';
import type { Watched } from './watched-pieces.ts';

type WatchedBarProps = { readonly title: string; readonly watched: Watched };

/** Which pieces of a video were seen. Nothing when none was. */
export function WatchedBar({ title, watched }: WatchedBarProps) {
  const { charts, formats } = useMessages();
  const known = watchedPieces(watched);
  if (known === undefined) return null;
  const { pieces, length, seen, share } = known;
  const saidSeen = saySeconds(Math.round(seen), formats);

  return (
    <Chart
      title={title}
      summary={
        share === undefined
          ? charts.watchedOf(saidSeen)
          : charts.watched(saidSeen, saySeconds(Math.round(length), formats), share)
      }
      numbers={{
        head: [charts.from, charts.to],
        rows: pieces.map(([from, to]) => ({ key: from, cells: [sayClock(from), sayClock(to)] })),
      }}
    >
      <div className="watched" aria-hidden="true">
        <svg className="watched-track" focusable="false">
          {pieces.map(([from, to]) => (
            <rect
              key={from}
              className="watched-piece"
              x={`${(100 * from) / length}%`}
              width={`${(100 * (to - from)) / length}%`}
              height="100%"
            >
              <title>{`${sayClock(from)} – ${sayClock(to)}`}</title>
            </rect>
          ))}
        </svg>
        <span>{sayClock(0)}</span>
        <span>{sayClock(length)}</span>
      </div>
    </Chart>
  );
}
