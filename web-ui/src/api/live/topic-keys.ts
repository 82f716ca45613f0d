/** Under which keys lies what a topic tells about. */
export function topicKeys(topic: string): readonly (readonly string[])[] {
  const [kind = '', id = ''] = topic.split(':')
  if (kind === 'me') return [['inbox'], ['orgs'], ['me'], ['preferences']]
  if (kind === 'organization') return [['org']]
  return [[kind, id]]
}
