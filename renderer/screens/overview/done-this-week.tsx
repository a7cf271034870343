import { Fragment } from 'react';
import { Link } from 'wouter';
import type { ExperienceSummary, Overview } from '../../../server/contract/experience.ts';
import { parseTimestamp } from '../../../server/contract/xapi/timestamp.ts';
import { experienceAddress } from '../../components/experience/experience-address.ts';
import { useMessages } from '../../messages/use-messages.ts';

type DoneThisWeekProps = {
  readonly overview: Overview;
  /** The first day of the week, `2026-11-16`. */
  readonly since: string;
};

/** What was finished this week, and what is going on. Nothing when there is neither. */
export function DoneThisWeek({ overview: { achievements, inProgress }, since }: DoneThisWeekProps) {
  const { overview: words, formats } = useMessages();
  const isOfThisWeek = ({ lastAt }: ExperienceSummary) => {
    const moment = parseTimestamp(lastAt);
    return moment !== undefined && formats.dayKey(moment) >= since;
  };
  const lists = [
    { label: words.finished, done: achievements.filter(isOfThisWeek) },
    { label: words.goingOn, done: inProgress.filter(isOfThisWeek) },
  ].filter(({ done }) => done.length > 0);
  if (lists.length === 0) return null;

  return (
    <dl className="done-this-week">
      {lists.map(({ label, done }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {done.map(({ activity, title }, index) => (
              <Fragment key={activity}>
                {index > 0 && ' · '}
                <Link href={experienceAddress(activity)}>
                  <bdi>{title}</bdi>
                </Link>
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
