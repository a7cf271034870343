import { Link } from 'wouter';
import type { Overview } from '../../../server/contract/experience.ts';
import { buttonClass } from '../../components/button.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { useAskedIdentities } from '../../stores/me.ts';

/** The title, the day, how much there is, and whether somebody new might be the learner. */
export function OverviewHead({ overview }: { readonly overview: Overview | undefined }) {
  const { overview: words, formats } = useMessages();
  const asked = useAskedIdentities();
  const isFilled = overview !== undefined && overview.statements > 0;
  return (
    <header className="overview-head">
      <div className="screen-head">
        <h1>{words.title}</h1>
        <p className="overview-lead muted">
          {isFilled &&
            `${formats.calendar.weekdayAndDate(overview.today)} · ${words.total(overview.experiences, overview.statements)}`}
        </p>
      </div>
      {isFilled && asked > 0 && (
        <p className="overview-asked">
          <span>{words.isThisYou(asked)}</span>
          <Link className={buttonClass('small')} href="/me">
            {words.answer}
          </Link>
        </p>
      )}
    </header>
  );
}
