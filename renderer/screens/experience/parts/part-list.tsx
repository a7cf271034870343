import type { ExperienceAnswer, ExperienceSummary } from '../../../../server/contract/experience.ts';
import { ExperienceLine } from '../../../components/experience/experience-line.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { ShowAll } from '../show-all.tsx';
import { useShown } from '../use-shown.ts';
import { groupParts } from './group-parts.ts';
import type { PartGroup } from './group-parts.ts';

type PartListProps = {
  readonly parts: readonly ExperienceSummary[];
  /** How many parts there are, of which these are the first. */
  readonly total: number;
  readonly answers: readonly ExperienceAnswer[];
};

/** What lies directly below an experience, by kind. */
export function PartList({ parts, total, answers }: PartListProps) {
  const { experienceScreen: words } = useMessages();
  const groups = groupParts(parts, answers);
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="parts-title">
      <h2 id="parts-title">{words.parts}</h2>
      <div className="card">
        {groups.map((group) => (
          <PartsOfKind key={group.kind} {...group} />
        ))}
        {total > parts.length && <p className="small muted">{words.cutParts(parts.length, total)}</p>}
      </div>
    </section>
  );
}

const FEW = 8;

function PartsOfKind({ kind, parts }: PartGroup) {
  const { experienceScreen: words } = useMessages();
  const { shown, ...more } = useShown(parts, FEW);
  return (
    <div>
      <h3 className="parts-kind">{words.partsOfKind[kind]}</h3>
      <ul className="lines">
        {shown.map((summary) => (
          <li key={summary.activity}>
            <ExperienceLine summary={summary} />
          </li>
        ))}
      </ul>
      <ShowAll {...more} />
    </div>
  );
}
