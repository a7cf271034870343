import './score-line.css';
import { Fragment } from 'react';
import type { ExperienceAttempt, ExperienceScore } from '../../../server/contract/experience.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { ExactTime } from '../exact-time.tsx';
import { sayExperienceScore } from '../experience/say-experience-score.ts';
import { Chart } from './chart.tsx';
import { scorePoints, thinned } from './score-points.ts';
import type { ScorePoint } from './score-points.ts';

type ScoreLineProps = {
  readonly title: string;
  readonly attempts: readonly ExperienceAttempt[];
  /** The share that is needed, 0…1. */
  readonly mastery: number | null;
};

/** More dots than this cannot be told apart. */
const MOST = 200;
/** Room at both ends, in percent, so that no dot is cut off. */
const ROOM = 3;

/** The scores of the attempts, one after another. Nothing without a score. */
export function ScoreLine({ title, attempts, mastery }: ScoreLineProps) {
  const messages = useMessages();
  const { charts, experience, formats } = messages;
  const scores = scorePoints(attempts);
  const first = scores?.points[0];
  const last = scores?.points.at(-1);
  if (scores === undefined || first === undefined || last === undefined) return null;

  const say = (score: ExperienceScore) => sayExperienceScore(score, experience, formats) ?? '';
  const sayEdge = (value: number) => (scores.isShare ? formats.percent(value) : formats.number(value));
  const best = scores.points.reduce((highest, point) => (point.height > highest.height ? point : highest));
  const drawn = thinned(scores.points, MOST);
  const span = Math.max(1, scores.points.length - 1);
  const place = new Map(scores.points.map((point, index) => [point, scores.points.length === 1 ? 0.5 : index / span]));
  const x = (point: ScorePoint) => `${ROOM + (100 - 2 * ROOM) * (place.get(point) ?? 0)}%`;
  const y = (height: number) => `${100 - ROOM - (100 - 2 * ROOM) * height}%`;
  const needed =
    mastery === null || !scores.isShare ? undefined : y((mastery - scores.low) / (scores.high - scores.low));

  return (
    <Chart
      title={title}
      summary={
        scores.points.length === 1
          ? charts.oneScore(say(first.score))
          : charts.scoresSummary(say(first.score), say(last.score), say(best.score))
      }
      numbers={{
        head: [charts.attempt, charts.score, charts.day],
        rows: scores.points.map(({ number, score, at }) => ({
          key: number,
          cells: [charts.attemptNumber(number), say(score), formats.dateTime(at)],
        })),
      }}
    >
      <div className="scores" aria-hidden="true">
        <div className="scores-edges">
          <span>{sayEdge(scores.high)}</span>
          <span>{sayEdge(scores.low)}</span>
        </div>
        <svg className="scores-plot" focusable="false">
          {needed !== undefined && <line className="scores-mastery" x1="0" x2="100%" y1={needed} y2={needed} />}
          {drawn.map((point, index) => {
            const before = drawn[index - 1];
            return (
              <Fragment key={point.number}>
                {before && (
                  <line
                    className="scores-line"
                    x1={x(before)}
                    y1={y(before.height)}
                    x2={x(point)}
                    y2={y(point.height)}
                  />
                )}
              </Fragment>
            );
          })}
          {drawn.length <= 60 &&
            drawn.map((point) => (
              <circle key={point.number} className="scores-dot" cx={x(point)} cy={y(point.height)} r="4.5">
                <title>{`${charts.attemptNumber(point.number)}: ${say(point.score)}`}</title>
              </circle>
            ))}
        </svg>
        <div className="scores-foot">
          <ExactTime at={first.at} />
          {needed !== undefined && mastery !== null && <span className="scores-needed">{charts.mastery(mastery)}</span>}
          {last !== first && <ExactTime at={last.at} />}
        </div>
      </div>
    </Chart>
  );
}
