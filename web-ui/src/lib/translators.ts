/**
 * Browsers that translate a page put its texts into elements of their own. React then wants to remove a node, or insert before
 * one, that is no child of its parent any more, which would break the whole screen: what stands in its place is taken instead.
 */
export function surviveTranslators(): void {
  // Called with the node that they belong to, below.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { removeChild, insertBefore } = Node.prototype
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (child.parentNode === this) return removeChild.call(this, child) as T
    const standsIn = childAround(this, child)
    if (standsIn) removeChild.call(this, standsIn)
    return child
  }
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    const place = before === null || before.parentNode === this ? before : childAround(this, before)
    return insertBefore.call(this, node, place) as T
  }
}

/** The child of a parent that holds a node somewhere in it. */
function childAround(parent: Node, node: Node): Node | null {
  let found: Node | null = node
  while (found && found.parentNode !== parent) found = found.parentNode
  return found
}
