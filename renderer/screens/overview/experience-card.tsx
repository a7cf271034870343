import { useId } from 'react';
import { Link } from 'wouter';
import type { ExperienceSummary } from '../../../server/contract/experience.ts';
import { ExperienceLine } from '../../components/experience/experience-line.tsx';

type ExperienceCardProps = {
  readonly title: string;
  readonly experiences: readonly ExperienceSummary[];
  /** What is said where there are none. */
  readonly none: string;
  readonly more: { readonly href: string; readonly text: string };
};

/** A few experiences under a title, with the way to the rest of them. */
export function ExperienceCard({ title, experiences, none, more }: ExperienceCardProps) {
  const titleId = useId();
  return (
    <section className="card overview-list" aria-labelledby={titleId}>
      <div className="section-head">
        <h2 id={titleId}>{title}</h2>
        <Link className="small" href={more.href}>
          {more.text}
        </Link>
      </div>
      {experiences.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <ul>
          {experiences.map((summary) => (
            <li key={summary.activity}>
              <ExperienceLine summary={summary} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
