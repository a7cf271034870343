import { useId } from 'react';
import type { Destination } from '../../../../server/contract/sharing.ts';

type DestinationSelectProps = {
  readonly label: string;
  readonly destinations: readonly Destination[];
  readonly chosen: Destination;
  readonly onChange: (id: string) => void;
};

export function DestinationSelect({ label, destinations, chosen, onChange }: DestinationSelectProps) {
  const id = useId();
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen.id} onChange={(event) => onChange(event.currentTarget.value)}>
        {destinations.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}
