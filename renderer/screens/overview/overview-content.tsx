import type { Overview } from '../../../server/contract/experience.ts';
import type { Destination } from '../../../server/contract/sharing/destination.ts';
import { CalendarChart } from '../../components/charts/calendar-chart.tsx';
import { addDays } from '../../components/charts/days.ts';
import { SubjectBars } from '../../components/charts/subject-bars.tsx';
import { WeekBars } from '../../components/charts/week-bars.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { ExperienceCard } from './experience-card.tsx';
import { ThisWeek } from './this-week.tsx';
import { WaitingCard } from './waiting-card.tsx';

type OverviewContentProps = {
  readonly overview: Overview;
  readonly destinations: readonly Destination[];
};

/** A year of weeks, this one included. */
const YEAR = 52 * 7;

export function OverviewContent({ overview, destinations }: OverviewContentProps) {
  const { overview: words } = useMessages();
  const { days, today, subjects, inProgress, achievements } = overview;
  return (
    <div className="overview-grid">
      <ThisWeek overview={overview} />
      <div className="card overview-wide">
        <CalendarChart title={words.calendar} days={days} today={today} addressOf={addressOfDay} />
      </div>
      <div className="card">
        <WeekBars days={days} from={addDays(today, -YEAR)} to={today} />
      </div>
      <div className="card">
        <SubjectBars title={words.subjects} subjects={subjects} />
      </div>
      <ExperienceCard
        title={words.inProgress}
        experiences={inProgress}
        none={words.nothingInProgress}
        more={{ href: '/transcript?status=in-progress', text: words.allInProgress }}
      />
      <ExperienceCard
        title={words.achievements}
        experiences={achievements}
        none={words.noAchievements}
        more={{ href: '/transcript', text: words.wholeTranscript }}
      />
      {destinations.length > 0 && <WaitingCard destinations={destinations} />}
    </div>
  );
}

function addressOfDay(day: string): string {
  return `/transcript?since=${day}&until=${day}`;
}
