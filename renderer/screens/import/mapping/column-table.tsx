import '../../../components/table.css';
import { useId } from 'react';
import { useMessages } from '../../../messages/use-messages.ts';
import { columnRoles, roleOf, withRole } from './column-roles.ts';
import type { ColumnRole } from './column-roles.ts';
import type { MappingPart } from './mapping-part.ts';

const SHOWN = 5;

/** The first rows as they stand in the file, and above each column what it is taken for. */
export function ColumnTable({ table, mapping, onChange }: MappingPart) {
  const { csvMapping: words } = useMessages();
  const id = useId();
  return (
    <>
      <p className="muted small" id={id}>
        {words.columnsHint}
      </p>
      <section className="table-frame mapping-frame" tabIndex={0} aria-label={words.firstRows(table.rowCount)}>
        <table className="table" aria-describedby={id}>
          <caption>{words.firstRows(table.rowCount)}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => {
                const role = roleOf(mapping, column);
                return (
                  <th key={column} scope="col" className={role === 'left-out' ? 'mapping-left-out' : undefined}>
                    <bdi className="mapping-column">{column}</bdi>
                    <select
                      aria-label={words.whatIsIn(column)}
                      value={role}
                      onChange={(event) =>
                        onChange(withRole(mapping, table, column, event.currentTarget.value as ColumnRole))
                      }
                    >
                      {columnRoles.map((one) => (
                        <option key={one} value={one}>
                          {words.roles[one]}
                        </option>
                      ))}
                    </select>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, SHOWN).map((row, index) => (
              <tr key={index}>
                {row.map((cell, at) => (
                  <td
                    key={table.columns[at]}
                    className={roleOf(mapping, table.columns[at] ?? '') === 'left-out' ? 'mapping-left-out' : undefined}
                  >
                    <bdi>{cell.length > 120 ? `${cell.slice(0, 120)}…` : cell}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
