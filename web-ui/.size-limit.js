import { readFileSync } from 'node:fs'

/** What the build has written of itself, see build/chunk-graph.ts. */
const chunks = JSON.parse(readFileSync(new URL('target/chunks.json', import.meta.url), 'utf8'))
const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]))

/** The files that these chunks need at once, with their styles. */
function loaded(...names) {
    const files = new Set()
    const visit = (chunk) => {
        if (chunk === undefined || files.has(chunk.file)) return
        files.add(chunk.file)
        for (const style of chunk.styles) files.add(style)
        for (const file of chunk.imports) visit(byFile.get(file))
    }
    for (const name of names) {
        const named = chunks.filter((chunk) => chunk.name === name)
        if (named.length === 0) throw new Error(`No chunk ${name}`)
        named.forEach(visit)
    }
    return files
}

const without = (files, others) => [...files].filter((file) => !others.has(file))
const budget = (name, files, limit) => ({
    name,
    path: [...files].map((file) => `target/dist/${file}`),
    limit,
    gzip: true,
})

const signIn = loaded('index', 'login')
const board = loaded('index', 'route', 'projects._key.board')

export default [
    budget('sign-in: JS and CSS', signIn, '190 kB'),
    budget('first load of a board', board, '300 kB'),
    budget('editor', without(loaded('rich-text-editor'), board), '190 kB'),
    budget('palette', without(loaded('palette'), board), '15 kB'),
    budget('date picker', without(loaded('day-dialog'), board), '30 kB'),
    { name: 'CSS, all', path: 'target/dist/assets/*.css', limit: '30 kB', gzip: true },
    ...chunks
        .filter(({ name }) => name === 'all')
        .map(({ file }) => budget(`language ${file}`, [file], '25 kB')),
    {
        name: 'fonts, latin',
        path: [
            'target/dist/assets/inter-latin-wght-*.woff2',
            'target/dist/assets/jetbrains-mono-latin-wght-*.woff2',
        ],
        limit: '100 kB',
        gzip: false,
        brotli: false,
    },
]
