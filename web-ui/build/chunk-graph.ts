import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Plugin } from 'vite'

/** Writes which file of the build loads which others at once, and which styles: what the size budgets count. */
export function chunkGraph(file: string): Plugin {
  return {
    name: 'workscribe:chunk-graph',
    apply: 'build',
    async writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk'
          ? [
              {
                name: output.name,
                file: output.fileName,
                isEntry: output.isEntry,
                imports: output.imports,
                styles: [...(output.viteMetadata?.importedCss ?? [])],
              },
            ]
          : [],
      )
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, JSON.stringify(chunks))
    },
  }
}
