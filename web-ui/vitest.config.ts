import { defineConfig, mergeConfig } from 'vitest/config'
import vite from './vite.config.ts'

export default mergeConfig(
  vite,
  defineConfig({
    test: {
      css: { include: [/styles\/tokens\.css/] },
      globals: true,
      restoreMocks: true,
      testTimeout: 90_000,
      maxWorkers: 2,
      coverage: { include: ['src/lib/**', 'src/api/**'], exclude: ['src/generated/**'] },
      projects: [
        {
          extends: true,
          test: { name: 'unit', include: ['src/**/*.test.ts'], environment: 'node' },
        },
        {
          extends: true,
          test: {
            name: 'component',
            include: ['src/**/*.test.tsx'],
            environment: 'jsdom',
            environmentOptions: { jsdom: { url: 'http://localhost/' } },
            setupFiles: ['src/testing/setup.ts'],
          },
        },
      ],
    },
  }),
)
