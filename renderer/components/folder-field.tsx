import './folder-field.css';
import { desktop, isDesktop } from '../desktop.ts';
import { useMessages } from '../messages/use-messages.ts';
import { Button } from './button.tsx';
import { TextField } from './text-field.tsx';

type FolderFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** The path of a folder: typed, or in Cairn's own window chosen by the system's dialog. */
export function FolderField({ onChange, ...field }: FolderFieldProps) {
  const { common } = useMessages();
  const choose = async () => {
    const folder = await desktop.chooseFolder();
    if (folder !== null) onChange(folder);
  };
  return (
    <div className="folder-field">
      <TextField {...field} maxLength={4096} onChange={onChange} />
      {isDesktop && <Button onClick={() => void choose()}>{common.chooseFolder}</Button>}
    </div>
  );
}
