import { useId, useMemo } from 'react';
import type { CsvMapping, CsvTable } from '../../../../server/contract/csv-mapping.ts';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { describeStatement } from '../../../components/sentence/describe-statement.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { sampleRows } from './sample-rows.ts';

const SHOWN = 5;

type SampleListProps = { readonly table: CsvTable; readonly mapping: CsvMapping };

/** What the first rows will say in the record, as it is understood just now. */
export function SampleList({ table, mapping }: SampleListProps) {
  const { csvMapping: words, sentence, formats } = useMessages();
  const id = useId();
  const rows = useMemo(() => sampleRows(table, mapping).slice(0, SHOWN), [table, mapping]);
  return (
    <section className="mapping-sample" aria-labelledby={id}>
      <h3 id={id}>{words.sample}</h3>
      {rows.length === 0 ? (
        <p className="muted">{words.noSample}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.row} className={row.kind === 'problem' ? 'mapping-problem' : undefined}>
              {row.kind === 'problem' ? (
                <PhraseText parts={words.problem(row.reason, row.row + 1, row.detail)} />
              ) : (
                <PhraseText
                  parts={words.onDay(formats.calendar.date(row.day), describeStatement(row.summary, sentence, formats))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
