import { SelectField } from '../../../components/select-field.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { credentials } from '../../../stores/credentials.ts';

type CredentialFieldProps = { readonly chosen: string; readonly onChange: (key: string) => void };

/** Which credential recorded it. One that is chosen and no longer known is offered too. */
export function CredentialField({ chosen, onChange }: CredentialFieldProps) {
  const { criteria: words } = useMessages();
  const list = credentials.use();
  const known = list.phase === 'ready' ? list.value.credentials : [];
  return (
    <SelectField label={words.credential} value={chosen} onChange={onChange}>
      <option value="">{words.anyCredential}</option>
      {chosen !== '' && !known.some(({ key }) => key === chosen) && <option value={chosen}>{chosen}</option>}
      {known.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}
