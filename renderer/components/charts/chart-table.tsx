import '../table.css';

/** The first column names the row. */
export type ChartNumbers = {
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string | number; readonly cells: readonly string[] }[];
};

type ChartTableProps = {
  readonly caption: string;
  readonly numbers: ChartNumbers;
  /** Else it is there for those who cannot see the drawing. */
  readonly isShown: boolean;
};

/** Nobody listens to more than this; who wants it shows the table. */
const MOST_UNSEEN = 400;

export function ChartTable({ caption, numbers: { head, rows }, isShown }: ChartTableProps) {
  if (!isShown && rows.length > MOST_UNSEEN) return null;
  return (
    <div
      className={isShown ? 'table-frame chart-table' : 'visually-hidden'}
      {...(isShown ? { role: 'region', 'aria-label': caption, tabIndex: 0 } : {})}
    >
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((text, index) => (
              <th key={index} scope="col" className={index === 0 ? undefined : 'number'}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...values] }) => (
            <tr key={key}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {values.map((value, index) => (
                <td key={index} className="number">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
