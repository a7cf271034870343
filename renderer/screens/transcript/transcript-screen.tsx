import './transcript-screen.css';
import { useCallback, useId, useState } from 'react';
import { Segmented } from '../../components/segmented.tsx';
import { useMediaQuery } from '../../components/use-media-query.ts';
import { WordsFilter } from '../../components/words-filter.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { experienceList, useExperienceList } from '../../stores/experience-list.ts';
import { recordFilter, withFilter } from '../../stores/record-filter.ts';
import { statementList, useStatementList } from '../../stores/statement-list.ts';
import { status } from '../../stores/status.ts';
import { StatementPanel } from './detail/statement-panel.tsx';
import { ExperiencesView } from './experiences-view.tsx';
import { FilterBar } from './filters/filter-bar.tsx';
import { FiltersButton } from './filters/filters-button.tsx';
import { RecordCount } from './record-count.tsx';
import { StatementsView } from './statements-view.tsx';
import { useRecordAddress } from './use-record-address.ts';
import { ViewsMenu } from './views/views-menu.tsx';

/** The whole record: experiences, or the Statements that they are made of, with the same filters. */
export function TranscriptScreen() {
  const { transcript: words } = useMessages();
  const address = useRecordAddress();
  const { view, filter, statement, openStatement, closeStatement } = address;
  const [isPanelFocused, setPanelFocused] = useState(false);
  const isNarrow = useMediaQuery('(max-width: 40rem)');
  const [isUnfolded, setUnfolded] = useState(false);
  const filtersId = useId();
  const isPanelOver = useMediaQuery('(max-width: 56.24rem)');
  const known = status.use();
  const hasStatements = useStatementList(({ total }) => total > 0);
  const hasExperiences = useExperienceList(({ total }) => total > 0);
  const hasRows = view === 'statements' ? hasStatements : hasExperiences;
  // Whoever begins has nothing to filter yet. Rows may come before the status tells of them, and then must not move.
  const isBlank = filter === '' && !hasRows && known.phase === 'ready' && known.value.statements === 0;
  const isCovered = isPanelOver && statement !== undefined;

  const setWords = (typed: string) => {
    // Before all is drawn again, so that the answer is there sooner.
    void (view === 'statements' ? statementList : experienceList).open(withFilter(filter, { words: typed }));
    address.setWords(typed);
  };

  const open = useCallback(
    (id: string, isByKey: boolean) => {
      setPanelFocused(isByKey);
      openStatement(id);
    },
    [openStatement],
  );

  const close = useCallback(() => {
    if (statement !== undefined) closeStatement();
  }, [statement, closeStatement]);

  return (
    <div className="transcript">
      <section className="transcript-main" inert={isCovered}>
        <header className="transcript-head" onBlur={address.settle}>
          <h1>{words.title}</h1>
          <RecordCount view={view} />
          <Segmented
            label={words.view}
            options={[
              { value: 'experiences', text: words.experiences },
              { value: 'statements', text: words.statements },
            ]}
            value={view}
            onChange={address.setView}
          />
          {isNarrow && !isBlank && (
            <FiltersButton
              filter={filter}
              controls={filtersId}
              isOpen={isUnfolded}
              onToggle={() => setUnfolded(!isUnfolded)}
            />
          )}
          <WordsFilter
            label={words.filter}
            placeholder={words.filterHint}
            clear={words.clearFilter}
            words={recordFilter(filter).words ?? ''}
            onWords={setWords}
          />
          <ViewsMenu query={address.query} />
        </header>
        {!isBlank && (
          <FilterBar
            id={filtersId}
            isOpen={!isNarrow || isUnfolded}
            filter={filter}
            onChange={address.changeFilter}
            onClear={address.clearFilter}
          />
        )}
        {view === 'statements' ? (
          <StatementsView filter={filter} openId={statement} onOpen={open} onClose={close} />
        ) : (
          <ExperiencesView filter={filter} onShowStatements={() => address.setView('statements')} />
        )}
      </section>
      {statement !== undefined && (
        <StatementPanel
          id={statement}
          takesFocus={isPanelFocused || isPanelOver}
          isOver={isPanelOver}
          onClose={close}
        />
      )}
    </div>
  );
}
