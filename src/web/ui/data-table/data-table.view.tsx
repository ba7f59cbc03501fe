import type { ComponentChildren, VNode } from 'preact'

export interface DataTableColumn {
  readonly name: ComponentChildren
  /** Numbers stand right, under each other. */
  readonly numeric?: boolean
}

export interface DataTableRow {
  /** The first cell, which names the row. */
  readonly name: ComponentChildren
  readonly cells: readonly (ComponentChildren | { readonly missing: string })[]
  /** The row of the place at hand. */
  readonly marked?: boolean
}

export interface DataTableProps {
  readonly id: string
  readonly caption: ComponentChildren
  readonly columns: readonly DataTableColumn[]
  readonly rows: readonly DataTableRow[]
}

/** A table that can be scrolled sideways by touch and by keyboard. The first column names the rows. */
export function DataTable({ id, caption, columns, rows }: DataTableProps): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="table-scroll" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table class="table" id={id}>
        <caption id={`${id}-caption`}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.numeric ? 'number' : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr class={row.marked ? 'marked' : undefined}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, position) => drawCell(cell, columns[position + 1]?.numeric))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function drawCell(cell: DataTableRow['cells'][number], numeric: boolean | undefined): VNode {
  if (isMissing(cell)) return <td class="missing">{cell.missing}</td>
  return <td class={numeric ? 'number' : undefined}>{cell}</td>
}

function isMissing(cell: DataTableRow['cells'][number]): cell is { readonly missing: string } {
  return typeof cell === 'object' && cell !== null && 'missing' in cell
}
