import { Suspense } from 'react'
import { lazyPart } from '@/components/ui/lazy-part'
import { FieldPickerAt } from './field-picker-at'
import type { ShownColumn } from './places'
import type { RowActions } from './use-row-actions'

const MoveDialog = lazyPart(
  () => import('./move-dialog'),
  (module) => module.MoveDialog,
)

interface RowDialogsProps {
  slug: string
  projectId: string
  columns: () => readonly ShownColumn[]
  actions: RowActions
}

/** What the keys and menus of rows open. */
export function RowDialogs({ slug, projectId, columns, actions }: RowDialogsProps) {
  const { picker, moving } = actions
  return (
    <>
      {picker !== null && (
        <FieldPickerAt
          key={`${picker.tasks.map(({ id }) => id).join()}.${picker.field}`}
          slug={slug}
          projectId={projectId}
          taskIds={picker.tasks.map(({ id }) => id)}
          field={picker.field}
          at={picker.at}
          onChange={actions.change}
          onClose={actions.closePicker}
        />
      )}
      {moving.length > 0 && (
        <Suspense>
          <MoveDialog
            slug={slug}
            projectId={projectId}
            tasks={moving}
            columns={columns()}
            onMove={actions.moveTo}
            onChange={actions.change}
            onClose={actions.closeMove}
          />
        </Suspense>
      )}
    </>
  )
}
