import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The client in a browser, served by the packaged server: `npm run e2e`, and what it takes there: `npm run measure`. */
export default defineConfig(({ mode }) => ({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    include: [mode === 'measure' ? 'e2e/measure/*.measure.ts' : 'e2e/**/*.spec.ts'],
    globalSetup: ['e2e/support/packaged-server.ts'],
    environment: 'node',
    // What is measured has the machine for itself.
    maxWorkers: mode === 'measure' ? 1 : 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000, interval: 50 } },
  },
}))
