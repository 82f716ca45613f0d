import type { KnipConfig } from 'knip'

export default {
  entry: ['src/boot.js', 'e2e/**/*.spec.ts', 'e2e/measure/*.measure.ts'],
  ignoreExportsUsedInFile: true,
  // Chosen for what is not built yet: charts. Extensions for code blocks, mentions and suggestions bring what the editor takes
  // from below them.
  ignoreDependencies: [
    '@tiptap/extension-code-block-lowlight',
    '@tiptap/extension-mention',
    '@tiptap/suggestion',
    'react-is',
    'recharts',
  ],
} satisfies KnipConfig
