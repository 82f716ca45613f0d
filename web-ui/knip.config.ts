import type { KnipConfig } from 'knip'

export default {
  entry: ['src/boot.js', 'e2e/**/*.spec.ts'],
  ignoreExportsUsedInFile: true,
  // Chosen for what is not built yet: charts, the offline shell, the handle that blocks of a page are dragged by.
  // Extensions for code blocks, mentions and suggestions bring what the editor takes from below them.
  ignoreDependencies: [
    '@tiptap/extension-code-block-lowlight',
    '@tiptap/extension-drag-handle-react',
    '@tiptap/extension-mention',
    '@tiptap/suggestion',
    'react-is',
    'recharts',
    'vite-plugin-pwa',
    'workbox-build',
    'workbox-window',
  ],
} satisfies KnipConfig
