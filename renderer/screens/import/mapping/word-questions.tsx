import { csvMeanings } from '../../../../server/contract/csv-mapping.ts';
import type { CsvMeaning } from '../../../../server/contract/csv-mapping.ts';
import { wordsOf } from '../../../../server/contract/csv/mapping-questions.ts';
import { SelectField } from '../../../components/select-field.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import type { MappingPart } from './mapping-part.ts';

/** What each word of the column that says how it ended means. */
export function WordQuestions({ table, mapping, onChange }: MappingPart) {
  const { csvMapping: words } = useMessages();
  const { status } = mapping;
  if (status === null) return null;
  const said = wordsOf(table, mapping);
  const mean = (word: string, meaning: CsvMeaning) =>
    onChange({ ...mapping, status: { ...status, meanings: { ...status.meanings, [word]: meaning } } });
  return (
    <fieldset className="mapping-words">
      <legend>{words.words(status.column)}</legend>
      {said.length === 0 && <p className="muted small">{words.tooManyWords}</p>}
      {said.map((word) => (
        <SelectField
          key={word}
          label={word === '' ? words.emptyCell : word}
          value={Object.hasOwn(status.meanings, word) ? (status.meanings[word] ?? '') : ''}
          onChange={(meaning) => {
            const chosen = csvMeanings.find((one) => one === meaning);
            if (chosen !== undefined) mean(word, chosen);
          }}
        >
          {!Object.hasOwn(status.meanings, word) && <option value="">{words.choose}</option>}
          {csvMeanings.map((meaning) => (
            <option key={meaning} value={meaning}>
              {words.meanings[meaning]}
            </option>
          ))}
        </SelectField>
      ))}
    </fieldset>
  );
}
