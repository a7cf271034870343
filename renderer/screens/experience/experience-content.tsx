import type { ExperienceDetail } from '../../../server/contract/experience.ts';
import { NoteField } from '../../components/note/note-field.tsx';
import { AboutExperience } from './about-experience.tsx';
import { AnswerList } from './answers/answer-list.tsx';
import { AttemptTable } from './attempt-table.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { ExperienceHead } from './head/experience-head.tsx';
import { NewestStatements } from './newest-statements.tsx';
import { PartList } from './parts/part-list.tsx';
import { ProgressSection } from './progress-section.tsx';
import { SharingList } from './sharing-list.tsx';

/** Everything that is known of one experience, what matters most first. */
export function ExperienceContent({ detail }: { readonly detail: ExperienceDetail }) {
  const { summary, note, evidence, attempts, parts, answers } = detail;
  return (
    <>
      <ExperienceHead detail={detail} />
      <div className="experience-columns">
        <div className="experience-main">
          <section className="card">
            <NoteField activity={summary.activity} note={note} />
          </section>
          {evidence.length > 0 && <EvidenceList evidence={evidence} />}
          <ProgressSection detail={detail} />
          {attempts.length > 1 && <AttemptTable kind={summary.kind} attempts={attempts} />}
          {parts.length > 0 && <PartList parts={parts} total={summary.parts} answers={answers} />}
          {answers.length > 0 && <AnswerList answers={answers} questions={summary.questions} />}
          <NewestStatements activity={summary.activity} total={summary.statements} />
        </div>
        <aside className="experience-aside">
          <SharingList sharing={detail.sharing} />
          <AboutExperience detail={detail} />
        </aside>
      </div>
    </>
  );
}
