import type { KnipConfig } from 'knip'

export default {
  entry: ['src/boot.js', 'e2e/**/*.spec.ts', 'e2e/measure/*.measure.ts'],
  ignoreExportsUsedInFile: true,
  // Chosen for what is not built yet: charts. Extensions for code blocks, mentions and suggestions bring what the editor takes
  // from below them; the one for dragging blocks would bring an editor for several at once, so the editor has its own.
  ignoreDependencies: [
    '@tiptap/extension-code-block-lowlight',
    '@tiptap/extension-drag-handle-react',
    '@tiptap/extension-mention',
    '@tiptap/suggestion',
    'react-is',
    'recharts',
  ],
} satisfies KnipConfig
