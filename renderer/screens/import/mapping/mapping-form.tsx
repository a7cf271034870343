import './mapping.css';
import { useState } from 'react';
import type { CsvMapping, CsvTable } from '../../../../server/contract/csv-mapping.ts';
import { openQuestions } from '../../../../server/contract/csv/mapping-questions.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { ColumnTable } from './column-table.tsx';
import { DateQuestions } from './date-questions.tsx';
import { MeasureQuestions } from './measure-questions.tsx';
import { PersonQuestion } from './person-question.tsx';
import { SampleList } from './sample-list.tsx';
import { WhatQuestions } from './what-questions.tsx';
import { WordQuestions } from './word-questions.tsx';

type MappingFormProps = {
  readonly table: CsvTable & { readonly mapping: CsvMapping };
  readonly isBusy: boolean;
  readonly onSave: (mapping: CsvMapping) => void;
};

/** Explains a table: what each column holds, what that leaves open, and what its first rows would say. */
export function MappingForm(props: MappingFormProps) {
  // What was chosen for one table says nothing about another.
  return <TableForm key={JSON.stringify(props.table.columns)} {...props} />;
}

function TableForm({ table, isBusy, onSave }: MappingFormProps) {
  const { csvMapping: words } = useMessages();
  const [mapping, setMapping] = useState(() => withOwnZone(table.mapping));
  const open = openQuestions(table, mapping);
  if (table.known !== null) return <Notice tone="plain">{words.known[table.known]}</Notice>;
  const parts = { table, mapping, onChange: setMapping };
  return (
    <form
      className="mapping"
      onSubmit={(event) => {
        event.preventDefault();
        if (open.length === 0 && !isBusy) onSave(mapping);
      }}
    >
      {table.encoding === 'windows-1252' && <Notice tone="plain">{words.otherLetters}</Notice>}
      <ColumnTable {...parts} />
      <div className="mapping-questions">
        <PersonQuestion {...parts} />
        <WhatQuestions {...parts} />
        <WordQuestions {...parts} />
        <DateQuestions {...parts} />
        <MeasureQuestions {...parts} />
      </div>
      <SampleList table={table} mapping={mapping} />
      {open.length > 0 && (
        <ul className="mapping-open small">
          {open.map((question) => (
            <li key={question}>{words.open[question]}</li>
          ))}
        </ul>
      )}
      <div className="row-of-buttons">
        <Button type="submit" look="primary" disabled={open.length > 0} isBusy={isBusy}>
          {isBusy ? words.reading : words.save}
        </Button>
      </div>
    </form>
  );
}

/** A server without a clock of its own runs in UTC: where the learner looks at it says more. */
function withOwnZone(mapping: CsvMapping): CsvMapping {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return mapping.zone === 'UTC' ? { ...mapping, zone: timeZone } : mapping;
}
