import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { BlankSlate } from '../../components/blank-slate.tsx';
import { Button } from '../../components/button.tsx';
import { experienceAddress } from '../../components/experience/experience-address.ts';
import { FirstSteps } from '../../components/first-steps/first-steps.tsx';
import type { Failure } from '../../lrs-client/outcome.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { experienceList, useExperienceList } from '../../stores/experience-list.ts';
import { experienceSelection } from '../../stores/selection.ts';
import { status } from '../../stores/status.ts';
import { ExperienceActions } from './experience-actions.tsx';
import { ExperienceRow } from './list/experience-row.tsx';
import { RecordList } from './list/record-list.tsx';
import { useListSelection } from './list/use-list-selection.ts';
import { useRowHeight } from './list/use-row-height.ts';
import { loadAllExperiences } from './load-all-experiences.ts';
import { hasNothing } from './has-nothing.ts';
import { RecordBody } from './record-body.tsx';
import { RecordFailures } from './record-failures.tsx';
import { SelectionBar } from './selection-bar.tsx';

type ExperiencesViewProps = { readonly filter: string; readonly onShowStatements: () => void };

const isPickable = () => true;
const nothing = () => undefined;

/** The experiences that match: what a person would tell of the Statements. */
export function ExperiencesView({ filter, onShowStatements }: ExperiencesViewProps) {
  const { transcript: words } = useMessages();
  const [, navigate] = useLocation();
  const shown = useExperienceList((state) => state.filter);
  const isEmpty = useExperienceList(hasNothing);
  const rowHeight = useRowHeight(3.75, 5.5);
  const [failure, setFailure] = useState<Failure>();
  const picked = experienceSelection;
  const selection = useListSelection({
    list: experienceList,
    picked,
    isPickable,
    loadAll: loadAllExperiences,
    onFailure: setFailure,
  });

  useEffect(() => {
    void experienceList.open(filter);
  }, [filter]);

  return (
    <>
      <SelectionBar
        picked={picked}
        isFiltered={filter !== ''}
        isEmpty={isEmpty}
        onSelectAll={() => void selection.all()}
      >
        <ExperienceActions onFailure={setFailure} />
      </SelectionBar>
      <RecordFailures list={experienceList} failure={failure} />
      <RecordBody list={experienceList} empty={<NoExperiences onShowStatements={onShowStatements} />}>
        <RecordList
          key={shown}
          list={experienceList}
          label={words.listOfExperiences}
          columns={3}
          rowHeight={rowHeight}
          drawRow={ExperienceRow}
          picked={picked}
          selection={selection}
          isPickable={isPickable}
          picksOnClick={false}
          openKey={undefined}
          onOpen={({ activity }) => navigate(experienceAddress(activity))}
          onClose={nothing}
        />
      </RecordBody>
    </>
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
