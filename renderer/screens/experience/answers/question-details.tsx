import '../../../components/chip.css';
import type { ExperienceAnswer } from '../../../../server/contract/experience.ts';
import { ExactTime } from '../../../components/exact-time.tsx';
import { sayExperienceScore } from '../../../components/experience/say-experience-score.ts';
import { Field, FieldList } from '../../../components/field-list.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import type { AnsweredQuestion } from './group-answers.ts';

type QuestionDetailsProps = {
  readonly question: AnsweredQuestion;
  /** Whether its answers are seen at first. */
  readonly isOpen: boolean;
};

/** A question with how it was answered last; opens to every answer. */
export function QuestionDetails({ question: { question, answers, success }, isOpen }: QuestionDetailsProps) {
  const { experienceScreen: words } = useMessages();
  return (
    <details className="question" open={isOpen}>
      <summary>
        <Verdict success={success} />
        <span className="question-text">
          <bdi>{question === '' ? words.unnamedQuestion : question}</bdi>
          {answers.length > 1 && <span className="muted"> · {words.tries(answers.length)}</span>}
        </span>
      </summary>
      <ol className="question-answers">
        {answers.map((answer, index) => (
          <li key={index}>
            {answers.length > 1 && (
              <p className="question-try">
                {words.tryNumber(index + 1)} <Verdict success={answer.success} />
              </p>
            )}
            <AnswerFields answer={answer} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function AnswerFields({ answer: { response, right, score, at } }: { readonly answer: ExperienceAnswer }) {
  const { experience, experienceScreen: words, formats } = useMessages();
  const points = sayExperienceScore(score, experience, formats);
  return (
    <FieldList>
      <Field label={words.yourAnswer}>
        <dd>{response === '' ? <span className="muted">{words.noAnswer}</span> : <bdi>{response}</bdi>}</dd>
      </Field>
      {right !== null && right !== '' && (
        <Field label={words.rightAnswer}>
          <dd>
            <bdi>{right}</bdi>
          </dd>
        </Field>
      )}
      {points !== undefined && (
        <Field label={words.onlyScore}>
          <dd>{points}</dd>
        </Field>
      )}
      <Field label={words.when}>
        <dd>
          <ExactTime at={at} />
        </dd>
      </Field>
    </FieldList>
  );
}

function Verdict({ success }: { readonly success: boolean | null }) {
  const { experienceScreen: words } = useMessages();
  if (success === null) return <span className="chip chip-quiet">{words.unjudged}</span>;
  return success ? (
    <span className="chip chip-good">
      <span aria-hidden="true">✓</span> {words.right}
    </span>
  ) : (
    <span className="chip chip-bad">
      <span aria-hidden="true">✗</span> {words.wrong}
    </span>
  );
}
