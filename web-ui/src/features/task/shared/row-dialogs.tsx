import { FieldPickerAt } from './field-picker-at'
import { MoveDialog } from './move-dialog'
import type { ShownColumn } from './places'
import type { RowActions } from './use-row-actions'
import type { TaskCommands } from './use-task-commands'

interface RowDialogsProps {
  slug: string
  projectId: string
  columns: () => readonly ShownColumn[]
  actions: RowActions
  commands: TaskCommands
}

/** What the keys and menus of rows open. */
export function RowDialogs({ slug, projectId, columns, actions, commands }: RowDialogsProps) {
  const { picker, moving } = actions
  return (
    <>
      {picker !== null && (
        <FieldPickerAt
          key={`${picker.id}.${picker.field}`}
          slug={slug}
          projectId={projectId}
          taskId={picker.id}
          field={picker.field}
          at={picker.at}
          onChange={commands.change}
          onClose={actions.closePicker}
        />
      )}
      {moving !== null && (
        <MoveDialog
          task={moving}
          columns={columns()}
          onMove={(spot) => actions.moveTo(moving.id, spot)}
          onClose={actions.closeMove}
        />
      )}
    </>
  )
}
