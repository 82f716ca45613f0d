import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The client in a browser, served by the packaged server: `npm run e2e`. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    include: ['e2e/**/*.spec.ts'],
    globalSetup: ['e2e/support/packaged-server.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000, interval: 50 } },
  },
})
