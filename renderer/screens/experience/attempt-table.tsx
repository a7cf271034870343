import '../../components/table.css';
import type { ExperienceAttempt, ExperienceKind } from '../../../server/contract/experience.ts';
import { ExactTime } from '../../components/exact-time.tsx';
import { describeStanding } from '../../components/experience/describe-standing.ts';
import { sayExperienceScore } from '../../components/experience/say-experience-score.ts';
import { saySeconds } from '../../components/experience/say-seconds.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { ShowAll } from './show-all.tsx';
import { useShown } from './use-shown.ts';

type AttemptTableProps = { readonly kind: ExperienceKind; readonly attempts: readonly ExperienceAttempt[] };

const FEW = 20;

/** Each attempt in a row, the newest first. */
export function AttemptTable({ kind, attempts }: AttemptTableProps) {
  const { experience, experienceScreen: words, formats } = useMessages();
  const isScored = attempts.some(({ score }) => score !== null);
  const isTimed = attempts.some(({ seconds }) => seconds !== null);
  const { shown, ...more } = useShown(attempts.toReversed(), FEW);
  return (
    <div>
      <h2 id="attempts-title">{words.attemptTable}</h2>
      <div className="table-frame" role="region" aria-labelledby="attempts-title" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.attempt}</th>
              <th scope="col">{words.standing}</th>
              {isScored && (
                <th scope="col" className="number">
                  {words.onlyScore}
                </th>
              )}
              {isTimed && (
                <th scope="col" className="number">
                  {words.time}
                </th>
              )}
              <th scope="col">{words.began}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ number, standing, score, seconds, firstAt }) => (
              <tr key={number}>
                <th scope="row">{formats.number(number)}</th>
                <td className="attempt-standing">{describeStanding(standing, kind, experience)}</td>
                {isScored && <td className="number">{sayExperienceScore(score, experience, formats)}</td>}
                {isTimed && <td className="number">{seconds === null ? '' : saySeconds(seconds, formats)}</td>}
                <td className="attempt-began">
                  <ExactTime at={firstAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowAll {...more} />
    </div>
  );
}
