import { useMessages } from '../../../messages/use-messages.ts';

type PickCellProps = { readonly elementId: string; readonly isSelected: boolean; readonly isDisabled?: boolean };

/** The checkbox of a row; named after what the row is about. */
export function PickCell({ elementId, isSelected, isDisabled = false }: PickCellProps) {
  const { transcript } = useMessages();
  return (
    <span role="gridcell" className="record-cell-pick">
      <input
        type="checkbox"
        tabIndex={-1}
        checked={isSelected}
        disabled={isDisabled}
        readOnly
        id={`${elementId}-pick`}
        aria-label={transcript.selectRow}
        aria-labelledby={`${elementId}-pick ${elementId}-what`}
      />
    </span>
  );
}
