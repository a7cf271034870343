import './experience-line.css';
import { Link } from 'wouter';
import type { ExperienceSummary } from '../../../server/contract/experience.ts';
import { parseTimestamp } from '../../../server/contract/xapi/timestamp.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { useNow } from '../use-now.ts';
import { experienceAddress } from './experience-address.ts';
import { experienceFacts } from './experience-facts.ts';
import { ExperienceKindIcon } from './experience-kind-icon.tsx';

/** One experience in two short lines, with the way to it. */
export function ExperienceLine({ summary }: { readonly summary: ExperienceSummary }) {
  const { experience: words, formats } = useMessages();
  const now = useNow();
  const moment = parseTimestamp(summary.lastAt);
  return (
    <div className="experience-line">
      <ExperienceKindIcon kind={summary.kind} />
      <span className="experience-line-title">
        <span className="visually-hidden">{words.kinds[summary.kind]}: </span>
        <Link href={experienceAddress(summary.activity)}>
          <bdi>{summary.title}</bdi>
        </Link>
      </span>
      <span className="experience-line-facts">{experienceFacts(summary, words, formats).join(' · ')}</span>
      <time className="experience-line-day" dateTime={summary.lastAt} title={formats.dateTime(summary.lastAt)}>
        {moment === undefined ? summary.lastAt : formats.day(moment, now)}
      </time>
    </div>
  );
}
