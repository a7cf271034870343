import type { ImportPreview } from '../../../../server/contract/importing.ts';
import { useMessages } from '../../../messages/use-messages.ts';

/** What of the files cannot be used: where it stands, and why. Unfolded where it is short, or all that there is. */
export function ProblemList({ kept: { problems, counts, state } }: { readonly kept: ImportPreview }) {
  const { import: words } = useMessages();
  if (problems.length === 0) return null;
  return (
    <details className="import-problems" open={problems.length <= 5 || state === 'failed'}>
      <summary>
        <h2>{words.problems(counts.problems)}</h2>
      </summary>
      {problems.length < counts.problems && <p className="muted small">{words.problemsFirst(problems.length)}</p>}
      <ul>
        {problems.map(({ file, line, reason, detail }, index) => (
          <li key={index}>
            <p className="import-problem-place">
              <bdi>{file}</bdi>
              {line !== null && <>, {words.line(line)}</>}
            </p>
            <p>{words.reason[reason]}</p>
            {detail !== '' && (
              <p className="muted small" lang="en">
                <code>{detail}</code>
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
