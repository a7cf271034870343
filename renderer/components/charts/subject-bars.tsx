import './subject-bars.css';
import { Link } from 'wouter';
import type { Overview } from '../../../server/contract/experience.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { experienceAddress } from '../experience/experience-address.ts';
import { Chart } from './chart.tsx';
import { measureOf, sumOf } from './measure.ts';
import { sayMeasured } from './say-amount.ts';

type SubjectBarsProps = { readonly title: string; readonly subjects: Overview['subjects'] };

/** What the time went into: a bar for each subject, with the way to it. */
export function SubjectBars({ title, subjects }: SubjectBarsProps) {
  const messages = useMessages();
  const { charts, formats } = messages;
  const measure = measureOf(subjects);
  // The rest may be more than any subject, and would make all of them look like nothing: it has no bar.
  const most = subjects.reduce(
    (largest, { ref, ...amount }) => Math.max(largest, ref === null ? 0 : amount[measure]),
    1,
  );
  const titled = subjects.map((subject) => ({
    ...subject,
    key: subject.ref?.activity ?? '',
    name: subject.ref?.title ?? charts.otherSubjects,
    // What has no time known among others that have is told by its Statements.
    said:
      subject[measure] > 0
        ? sayMeasured(subject[measure], measure, messages)
        : sayMeasured(subject.statements, 'statements', messages),
  }));
  const first = titled[0];

  return (
    <Chart
      title={title}
      summary={
        first === undefined
          ? charts.calendarNothing
          : charts.subjectsSummary(first.name, shareOf(first[measure], sumOf(subjects)[measure]), measure)
      }
      numbers={{
        head: [charts.subject, charts.statementCount, charts.time],
        rows: titled.map(({ key, name, statements, seconds }) => ({
          key,
          cells: [name, formats.number(statements), seconds > 0 ? sayMeasured(seconds, 'seconds', messages) : ''],
        })),
      }}
    >
      <ul className="subjects">
        {titled.map(({ key, ref, name, said, ...subject }) => (
          <li key={key} className="subject">
            <span className="subject-name" title={name}>
              {ref === null ? (
                <span className="muted">{name}</span>
              ) : (
                <Link href={experienceAddress(ref.activity)}>
                  <bdi>{name}</bdi>
                </Link>
              )}
            </span>
            <span className="subject-amount">{said}</span>
            {ref !== null && (
              <span className="subject-track" aria-hidden="true">
                <span className="chart-bar" style={{ width: `${(100 * subject[measure]) / most}%` }} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Chart>
  );
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
