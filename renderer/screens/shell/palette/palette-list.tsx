import { useEffect, useRef } from 'react';
import { useMessages } from '../../../messages/use-messages.ts';
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts';

type PaletteListProps = {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly chosenKey: string | undefined;
  readonly onChoose: (key: string) => void;
  readonly onRun: (entry: PaletteEntry) => void;
};

export function PaletteList({ id, groups, chosenKey, onChoose, onRun }: PaletteListProps) {
  const { finding } = useMessages();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosenKey]);

  return (
    <div ref={list} id={id} className="palette-list" role="listbox" aria-label={finding.results}>
      {groups.map(({ key: group, title, entries }) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <p id={`${id}-${group}`} className="palette-group" role="presentation">
            {title}
          </p>
          {entries.map((entry) => (
            <div
              key={entry.key}
              id={`${id} ${entry.key}`.replaceAll(' ', '-')}
              className="palette-entry"
              role="option"
              tabIndex={-1}
              aria-selected={entry.key === chosenKey}
              onMouseMove={() => onChoose(entry.key)}
              onClick={() => onRun(entry)}
            >
              {entry.icon}
              <span className="palette-text">{entry.text}</span>
              {entry.detail !== undefined && <span className="palette-detail">{entry.detail}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
