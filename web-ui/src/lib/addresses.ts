/** The search of an address with a task opened over its screen. */
export function withTask(key: string): (search: object) => object {
  return (search) => ({ ...search, task: key })
}

export function pagePath(org: string, spaceId: string, pageId: string): string {
  return `/org/${org}/wiki/${spaceId}/${pageId}`
}
