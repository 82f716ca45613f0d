interface ChunkGroup {
  name: string
  test: RegExp
  priority: number
}

/**
 * Which modules share a file, with all that they need, unless one above has it: what forms need, what every screen needs, sign-in
 * before all, what every screen of an organization needs, what lists of tasks need. Few files compress better than many and come
 * in one turn. What is heavy and loaded on use has its own.
 */
const CHUNKS: readonly [name: string, modules: RegExp][] = [
  ['react', /node_modules\/(react|react-dom|scheduler)\//],
  ['forms', /node_modules\/(react-hook-form|@hookform|zod)\//],
  [
    'base',
    /(src\/(styles\/.*\.css|(app\/(app|router)|api\/(query-client|identity\/get-client-config)|lib\/(i18n|choices|translators|problem-text)|components\/ui\/(button|link|password-field|form|form-alert))\.tsx?)|node_modules\/(@fontsource-variable\/inter\/index\.css|@tanstack\/react-query\/.*\/(useQuery|useMutation|queryOptions|mutationOptions)\.js|lucide-react\/dist\/esm\/createLucideIcon\.mjs))$/,
  ],
  ['shell', /src\/(app\/(shell\/shell|open-task)|components\/ui\/question-dialog)\.tsx$/],
  [
    'tasks',
    /src\/features\/task\/shared\/(project-screen|use-row-actions|task-menu|row-dialogs|use-row-drag|bulk-bar|use-selection)\.tsx?$/,
  ],
  ['looks', /src\/features\/(account|dashboard|inbox|my-work|project|search|settings)\/.*\.module\.css$/],
  [
    'editor',
    /node_modules\/((@tiptap|prosemirror-(?!changeset)[a-z-]+|lowlight|linkifyjs|orderedmap|w3c-keyname|rope-sequence)\/|highlight\.js\/(lib|es)\/core)/,
  ],
  [
    'charts',
    /node_modules\/(recharts|d3-[a-z]+|victory-vendor|@reduxjs|immer|es-toolkit|decimal\.js-light)\//,
  ],
]

export const chunkGroups: readonly ChunkGroup[] = CHUNKS.map(([name, test], place) => ({
  name,
  test,
  priority: CHUNKS.length - place,
}))
