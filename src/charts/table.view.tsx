import type { ComponentChildren, VNode } from 'preact'
import { ScrollTable } from '../web/ui/scroll-table/scroll-table.view.tsx'

export interface TableColumn {
  readonly label: string
  /** Unit, said once in the head: "%", "per 1.000 inwoners". */
  readonly unit?: string
  /** Numbers stand to the right in figures of equal width. */
  readonly numeric?: boolean
}

/** A cell is a figure as written, or the reason in words why there is none. */
export interface TableCell {
  readonly text: string
  readonly missing?: boolean
  /** Such as "schatting" or "46,1 tot 51,2". */
  readonly note?: string
  readonly href?: string
}

export interface TableRow {
  readonly header: string
  readonly href?: string
  /** The place at hand. */
  readonly emphasis?: boolean
  readonly cells: readonly TableCell[]
}

export interface FigureTableProps {
  readonly id: string
  readonly caption: ComponentChildren
  /** Head of the first column, then the others. */
  readonly columns: readonly [TableColumn, ...TableColumn[]]
  readonly rows: readonly TableRow[]
}

/** The table that says in numbers what the picture shows. */
export function FigureTable({ id, caption, columns, rows }: FigureTableProps): VNode {
  return (
    <ScrollTable captionId={`${id}-c`} caption={caption}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={column.numeric ? 'n' : undefined}>
              {column.label}
              {column.unit !== undefined && <span class="unit"> {column.unit}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr class={row.emphasis ? 'here' : undefined}>
            <th scope="row">{linked(row.header, row.href)}</th>
            {row.cells.map((cell, i) => (
              <td class={cell.missing ? 'why' : columns[i + 1]?.numeric ? 'n' : undefined}>
                {linked(cell.text, cell.href)}
                {cell.note !== undefined && <span class="cell-note"> {cell.note}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

function linked(text: string, href: string | undefined): VNode | string {
  return href === undefined ? text : <a href={href}>{text}</a>
}
