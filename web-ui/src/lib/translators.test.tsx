import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { surviveTranslators } from './translators'

surviveTranslators()

/** As a browser does it: each text in an element of its own, some with the text that was there, some with another. */
function translate(root: Element, keepsNode: boolean): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (texts.nextNode()) found.push(texts.currentNode as Text)
  for (const text of found) {
    const around = document.createElement('span')
    text.replaceWith(around)
    around.append(keepsNode ? text : `übersetzt: ${text.data}`)
  }
}

function Screen({ now }: { now: number }) {
  return (
    <p>
      {now < 2 && 'before '}
      {now % 2 === 0 && <b>bold</b>}
      {now > 0 && 'more'}
      {now === 3 ? null : ' end'}
    </p>
  )
}

it.each([true, false])(
  '6.3 a translated page goes on, whether the translator keeps the texts (%s)',
  (keepsNode) => {
    const { container, rerender } = render(<Screen now={0} />)
    for (const next of [1, 2, 3, 0, 3]) {
      translate(container, keepsNode)
      rerender(<Screen now={next} />)
    }
    expect(screen.queryByText('bold')).not.toBeInTheDocument()
    expect(container).toHaveTextContent('more')
  },
)
