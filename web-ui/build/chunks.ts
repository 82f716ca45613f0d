/** Which modules share a file: what is used everywhere stays cached over releases, what is heavy is loaded on use. */
const CHUNKS: readonly [name: string, modules: RegExp][] = [
  ['react', /node_modules\/(react|react-dom|scheduler)\//],
  ['router', /node_modules\/@tanstack\/(?!react-virtual|virtual-core)/],
  [
    'editor',
    /node_modules\/((@tiptap|prosemirror-(?!changeset)[a-z-]+|lowlight|linkifyjs|orderedmap|w3c-keyname|rope-sequence)\/|highlight\.js\/(lib|es)\/core)/,
  ],
  [
    'charts',
    /node_modules\/(recharts|d3-[a-z]+|victory-vendor|@reduxjs|immer|es-toolkit|decimal\.js-light)\//,
  ],
  ['texts', /node_modules\/(i18next|react-i18next)\//],
]

export const chunkGroups = CHUNKS.map(([name, test]) => ({ name, test }))
