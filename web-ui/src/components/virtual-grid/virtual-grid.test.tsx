import { act, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { GridRowProps } from './row'
import { VirtualGrid } from './virtual-grid'

const idsTo = (count: number) => Array.from({ length: count }, (_, at) => `row-${String(at)}`)

function grid(ids: readonly string[], total?: number) {
  const shown = vi.fn((id: string, row: GridRowProps) => (
    <div {...row} aria-label={id}>
      {id}
    </div>
  ))
  render(
    <VirtualGrid label="Rows" ids={ids} estimate={40} {...(total === undefined ? {} : { total })}>
      {shown}
    </VirtualGrid>,
  )
  return shown
}

it('8 of a list that is long on the server the first part is not shown as a whole', () => {
  const shown = grid(idsTo(100), 667)
  expect(screen.getByRole('grid', { name: 'Rows' })).toHaveAttribute('aria-rowcount', '667')
  expect(shown.mock.calls.length).toBeLessThan(50)
})

it('8 when the focus moves, only the rows are shown anew that it leaves and reaches', () => {
  const shown = grid(idsTo(30))
  expect(screen.getAllByRole('row')).toHaveLength(30)
  shown.mockClear()
  act(() => screen.getByRole('row', { name: 'row-7' }).focus())
  expect(screen.getByRole('row', { name: 'row-7' })).toHaveAttribute('tabindex', '0')
  expect(new Set(shown.mock.calls.map(([id]) => id))).toEqual(new Set(['row-0', 'row-7']))
})
