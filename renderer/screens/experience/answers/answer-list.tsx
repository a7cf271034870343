import type { ExperienceAnswer, ExperienceSummary } from '../../../../server/contract/experience.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { ShowAll } from '../show-all.tsx';
import { useShown } from '../use-shown.ts';
import { groupAnswers } from './group-answers.ts';
import { QuestionDetails } from './question-details.tsx';

type AnswerListProps = {
  readonly answers: readonly ExperienceAnswer[];
  readonly questions: ExperienceSummary['questions'];
};

const FEW = 15;

/** Which questions were answered how; each opens to what was answered. */
export function AnswerList({ answers, questions }: AnswerListProps) {
  const { experienceScreen: words } = useMessages();
  const { shown, ...more } = useShown(groupAnswers(answers), FEW);
  return (
    <section aria-labelledby="answers-title">
      <h2 id="answers-title">{words.answers}</h2>
      <div className="card">
        {questions !== null && questions.answered > 1 && (
          <p className="muted">{words.answersText(questions.right, questions.answered)}</p>
        )}
        <ul className="lines">
          {shown.map((question) => (
            <li key={question.activity}>
              <QuestionDetails question={question} isOpen={more.total === 1} />
            </li>
          ))}
        </ul>
        <ShowAll {...more} />
      </div>
    </section>
  );
}
