import { useLocation } from 'wouter';
import { BlankSlate } from '../../components/blank-slate.tsx';
import { Button } from '../../components/button.tsx';
import { experienceAddress } from '../../components/experience/experience-address.ts';
import { FirstSteps } from '../../components/first-steps/first-steps.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { experienceList } from '../../stores/experience-list.ts';
import { experienceSelection } from '../../stores/selection.ts';
import { status } from '../../stores/status.ts';
import { ExperienceActions } from './experience-actions.tsx';
import { ExperienceRow } from './list/experience-row.tsx';
import { useRowHeight } from './list/use-row-height.ts';
import { loadAllExperiences } from './load-all-experiences.ts';
import { RecordView } from './record-view.tsx';

type ExperiencesViewProps = { readonly filter: string; readonly onShowStatements: () => void };

const isPickable = () => true;
const nothing = () => undefined;

/** The experiences that match: what a person would tell of the Statements. */
export function ExperiencesView({ filter, onShowStatements }: ExperiencesViewProps) {
  const { transcript: words } = useMessages();
  const [, navigate] = useLocation();
  const rowHeight = useRowHeight(3.75, 5.5);
  return (
    <RecordView
      filter={filter}
      list={experienceList}
      label={words.listOfExperiences}
      columns={3}
      rowHeight={rowHeight}
      drawRow={ExperienceRow}
      picked={experienceSelection}
      isPickable={isPickable}
      picksOnClick={false}
      openKey={undefined}
      onOpen={({ activity }) => navigate(experienceAddress(activity))}
      onClose={nothing}
      loadAll={loadAllExperiences}
      drawActions={ExperienceActions}
      empty={<NoExperiences onShowStatements={onShowStatements} />}
    />
  );
}

function NoExperiences({ onShowStatements }: Pick<ExperiencesViewProps, 'onShowStatements'>) {
  const { transcript: words } = useMessages();
  const known = status.use();
  if (known.phase !== 'ready' || known.value.statements === 0) return <FirstSteps />;
  return (
    <BlankSlate title={words.noExperiencesTitle} text={words.noExperiencesText}>
      <Button onClick={onShowStatements}>{words.showStatements}</Button>
    </BlankSlate>
  );
}
