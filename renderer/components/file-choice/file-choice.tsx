import './file-choice.css';
import { useId } from 'react';
import { buttonClass } from '../button.tsx';
import type { ButtonLook } from '../button.tsx';
import { useFileDrop } from './use-file-drop.ts';

type FileChoiceProps = {
  readonly label: string;
  /** What may be chosen, or dropped here. */
  readonly hint: string;
  readonly look?: ButtonLook;
  readonly multiple?: boolean;
  /** They were chosen, dropped or pasted here; at least one. */
  readonly onFiles: (files: readonly File[]) => void;
};

/** Takes files: chosen by a button, or dropped on the area around it. */
export function FileChoice({ label, hint, look, multiple = false, onFiles }: FileChoiceProps) {
  const id = useId();
  const { isOver, handlers } = useFileDrop((files) => {
    const taken = multiple ? files : files.slice(0, 1);
    if (taken.length > 0) onFiles(taken);
  });
  return (
    <div className={isOver ? 'file-choice is-over' : 'file-choice'} {...handlers}>
      <label className={buttonClass(look)}>
        <input
          className="visually-hidden"
          type="file"
          multiple={multiple}
          aria-describedby={id}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // The same file can be chosen once more.
            currentTarget.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
        {label}
      </label>
      <span id={id} className="file-choice-hint">
        {hint}
      </span>
    </div>
  );
}
