import type { Destination } from '../../../../server/contract/sharing/destination.ts';
import { SelectField } from '../../../components/select-field.tsx';

type DestinationSelectProps = {
  readonly label: string;
  readonly destinations: readonly Destination[];
  readonly chosen: Destination;
  readonly onChange: (id: string) => void;
};

export function DestinationSelect({ label, destinations, chosen, onChange }: DestinationSelectProps) {
  return (
    <SelectField label={label} value={chosen.id} onChange={onChange}>
      {destinations.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </SelectField>
  );
}
