import { useId } from 'react';
import { exportFormats } from '../../../server/contract/exporting.ts';
import type { ExportFormat } from '../../../server/contract/exporting.ts';
import { Choice } from '../../components/choice.tsx';
import { useMessages } from '../../messages/use-messages.ts';

type FormatFieldsProps = { readonly format: ExportFormat; readonly onChange: (format: ExportFormat) => void };

/** In which form: each is named by what it is good for. */
export function FormatFields({ format, onChange }: FormatFieldsProps) {
  const { export: words } = useMessages();
  const name = useId();
  return (
    <fieldset className="choices export-formats">
      <legend>{words.as}</legend>
      {exportFormats.map((one) => (
        <Choice
          key={one}
          type="radio"
          name={name}
          label={words.format[one].label}
          hint={words.format[one].hint}
          checked={format === one}
          onChange={() => onChange(one)}
        />
      ))}
    </fieldset>
  );
}
