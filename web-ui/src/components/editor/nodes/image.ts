import { mergeAttributes, Node } from '@tiptap/core'
import { isAllowedImage } from '@/components/editor/links'

/** A picture by its https address. Any other address stays in the text but loads nothing. */
export const Image = Node.create({
  name: 'image',
  group: 'block',
  draggable: true,
  addAttributes() {
    return { src: { default: null }, alt: { default: null }, title: { default: null } }
  },
  parseHTML() {
    return [
      {
        tag: 'img[src]',
        getAttrs: (element) => (isAllowedImage(element.getAttribute('src')) ? null : false),
      },
    ]
  },
  renderHTML({ node, HTMLAttributes }) {
    const { src, ...rest } = HTMLAttributes
    const alt: unknown = node.attrs['alt']
    const quiet = { alt: typeof alt === 'string' ? alt : '', loading: 'lazy', referrerpolicy: 'no-referrer' }
    return ['img', mergeAttributes(rest, quiet, isAllowedImage(src) ? { src: src.trim() } : {})]
  },
})
