import type { ReactNode } from 'react';
import './charts.css';

interface ChartFigureProps {
  /** The picture, with a name of its own if it is not hidden from screen readers. */
  readonly children: ReactNode;
  /** What the signs in the picture mean. */
  readonly caption: ReactNode;
  /** What the table is of, for its name: "Scores". */
  readonly name: string;
  readonly columns: readonly string[];
  /** Cells by row; the first is the row's heading. */
  readonly rows: readonly (readonly [ReactNode, ...ReactNode[]])[];
}

/** A picture with its caption and, closed at first, all its figures as a table. The table is open on paper. */
export function ChartFigure({ children, caption, name, columns, rows }: ChartFigureProps) {
  return (
    <figure className="chart">
      {children}
      <figcaption className="small quiet">{caption}</figcaption>
      <details className="chart-table">
        <summary>
          Show as a table<span className="visually-hidden">: {name}</span>
        </summary>
        <div className="table-scroll" role="region" aria-label={`Table: ${name}`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {columns.map((column, place) => (
                  <th key={column} scope="col" className={place === 0 ? undefined : 'numeric'}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([heading, ...cells], row) => (
                <tr key={row}>
                  <th scope="row">{heading}</th>
                  {cells.map((cell, place) => (
                    <td key={place} className="numeric">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
