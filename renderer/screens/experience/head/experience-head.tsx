import { Fragment } from 'react';
import { Link } from 'wouter';
import type { ExperienceDetail } from '../../../../server/contract/experience.ts';
import { describeStanding } from '../../../components/experience/describe-standing.ts';
import { experienceAddress } from '../../../components/experience/experience-address.ts';
import { ExperienceKindIcon } from '../../../components/experience/experience-kind-icon.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { ExperienceActions } from './experience-actions.tsx';
import { FactTiles } from './fact-tiles.tsx';

/** What it was, what it belongs to, how it stands, and what can be done with it. */
export function ExperienceHead({ detail }: { readonly detail: ExperienceDetail }) {
  const { experience, experienceScreen: words } = useMessages();
  const { summary, description } = detail;
  const { kind, title, within, standing, attempts } = summary;
  return (
    <header className="experience-head">
      <p className="experience-kind muted">
        <ExperienceKindIcon kind={kind} />
        <span>{experience.kinds[kind]}</span>
        {within.length > 0 && (
          <span className="experience-within">
            {words.in}{' '}
            {within.toReversed().map((ref, index) => (
              <Fragment key={ref.activity}>
                {index > 0 && ' › '}
                <Link href={experienceAddress(ref.activity)}>
                  <bdi>{ref.title}</bdi>
                </Link>
              </Fragment>
            ))}
          </span>
        )}
      </p>
      <h1 className="experience-title">
        <bdi>{title}</bdi>
      </h1>
      <p className={`experience-standing experience-standing-${standing.status}`}>
        {describeStanding(standing, kind, experience, attempts)}
      </p>
      {description !== undefined && description !== title && (
        <p className="experience-description">
          <bdi>{description}</bdi>
        </p>
      )}
      <FactTiles detail={detail} />
      <ExperienceActions activity={summary.activity} />
    </header>
  );
}
