import { SelectField } from '../../../components/select-field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import type { MappingPart } from './mapping-part.ts';

/** Whose rows are taken, where a column names people. */
export function PersonQuestion({ table, mapping, onChange }: MappingPart) {
  const { csvMapping: words } = useMessages();
  const { person } = mapping;
  if (person === null) return null;
  const people = (table.values[table.columns.indexOf(person.column)] ?? []).filter((text) => text !== '');
  const setValue = (value: string) => onChange({ ...mapping, person: { ...person, value } });
  if (people.length === 0) {
    return (
      <TextField label={words.person} hint={words.personHint(person.column)} value={person.value} onChange={setValue} />
    );
  }
  return (
    <SelectField label={words.person} value={person.value} onChange={setValue}>
      <option value="">{words.choose}</option>
      {people.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </SelectField>
  );
}
