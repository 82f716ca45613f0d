import type { Editor } from '@tiptap/core'
import i18next from 'i18next'
import { formattingLocale, interfaceLanguage } from '@/lib/locale'
import { fold } from '@/components/editor/fold'
import { CALLOUTS } from '@/components/editor/nodes/callout'
import type { EditorSet } from '@/components/editor/sets'
import type { Entry } from './controller'
import { typeText } from './type-text'

type Run = (editor: Editor, range: { from: number; to: number }) => void

const sets = (...commands: ((chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>)[]): Run => {
  return (editor, range) => {
    let chain = editor.chain().focus().deleteRange(range)
    for (const command of commands) chain = command(chain)
    chain.run()
  }
}

const types = (text: string): Run => {
  return (editor, range) => {
    editor.chain().focus().deleteRange(range).run()
    typeText(editor, text)
  }
}

/** The entries of the slash menu, as far as a set has them. */
export function blocksOf(set: EditorSet, askImage: (editor: Editor) => void): Entry[] {
  const t = i18next.t.bind(i18next)
  const entry = (id: string, label: string, run: Run): Entry => ({ id, label, run })
  const described = [
    entry(
      'text',
      t('editor:blocks.text'),
      sets((chain) => chain.setParagraph()),
    ),
    ...([1, 2, 3] as const).map((level) =>
      entry(
        `h${level}`,
        t('editor:blocks.heading', { level }),
        sets((chain) => chain.setHeading({ level })),
      ),
    ),
    entry(
      'bullets',
      t('editor:blocks.bullets'),
      sets((chain) => chain.toggleBulletList()),
    ),
    entry(
      'numbers',
      t('editor:blocks.numbers'),
      sets((chain) => chain.toggleOrderedList()),
    ),
    entry(
      'tasks',
      t('editor:blocks.tasks'),
      sets((chain) => chain.toggleTaskList()),
    ),
    entry(
      'quote',
      t('editor:blocks.quote'),
      sets((chain) => chain.setBlockquote()),
    ),
    entry(
      'code',
      t('editor:blocks.code'),
      sets((chain) => chain.setCodeBlock()),
    ),
    entry(
      'table',
      t('editor:blocks.table'),
      sets((chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })),
    ),
    ...CALLOUTS.map((kind) =>
      entry(
        kind,
        t(`editor:blocks.${kind}`),
        sets((chain) => chain.wrapIn('callout', { kind })),
      ),
    ),
    entry(
      'divider',
      t('editor:blocks.divider'),
      sets((chain) => chain.setHorizontalRule()),
    ),
    entry('image', t('editor:blocks.image'), (editor, range) => {
      editor.chain().focus().deleteRange(range).run()
      askImage(editor)
    }),
  ]
  const mention = entry('mention', t('editor:blocks.mention'), types('@'))
  const date = entry('date', t('editor:blocks.date'), (editor, range) =>
    editor.chain().focus().deleteRange(range).insertContent(`${today()} `).run(),
  )
  if (set !== 'page') return [...described, mention, date]
  return [
    ...described,
    entry('task', t('editor:blocks.task'), types('#')),
    entry('page', t('editor:blocks.page'), types('[[')),
    mention,
    date,
    entry(
      'contents',
      t('editor:blocks.contents'),
      sets((chain) => chain.insertContent({ type: 'tableOfContents' })),
    ),
  ]
}

export function fitting(entries: readonly Entry[], query: string): Entry[] {
  const wanted = fold(query)
  return entries.filter(
    ({ label }) =>
      fold(label)
        .split(/[\s:]+/)
        .some((word) => word.startsWith(wanted)) || fold(label).startsWith(wanted),
  )
}

function today(): string {
  const locale = formattingLocale(interfaceLanguage())
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date())
}
