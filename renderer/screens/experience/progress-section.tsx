import type { ExperienceDetail } from '../../../server/contract/experience.ts';
import { daysBetween } from '../../components/charts/days.ts';
import { ScoreLine } from '../../components/charts/score-line.tsx';
import { WatchedBar } from '../../components/charts/watched-bar.tsx';
import { WeekBars } from '../../components/charts/week-bars.tsx';
import { useMessages } from '../../messages/use-messages.ts';

const WEEK = 7;

/** How it went over time, where there is more to see than one figure. */
export function ProgressSection({
  detail: { attempts, mastery, days, watched },
}: {
  readonly detail: ExperienceDetail;
}) {
  const { experienceScreen: words } = useMessages();
  const scored = attempts.filter(({ score }) => score !== null);
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  return (
    <>
      {scored.length > 1 && (
        <div className="card">
          <ScoreLine title={words.scores} attempts={attempts} mastery={mastery} />
        </div>
      )}
      {watched !== null && watched.segments.length > 0 && (
        <div className="card">
          <WatchedBar title={words.watched} watched={watched} />
        </div>
      )}
      {first !== undefined && last !== undefined && daysBetween(first, last) >= WEEK && (
        <div className="card">
          <WeekBars days={days} from={first} to={last} />
        </div>
      )}
    </>
  );
}
