import { defineConfig } from 'vitest/config'

// Two projects: pure rooms need no set-up at all; everything that meets the store shares one PostgreSQL for the run.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    maxWorkers: 2,
    // A PDF that is given up in the middle of a page: the library rejects a promise that nobody outside it can hold. In the program the reading process looks after it.
    onUnhandledError: ({ name, message }) => !(name === 'AbortException' && message === 'Page was destroyed.'),
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          testTimeout: 30_000,
          include: [
            'src/{domain,formats}/**/*.test.{ts,tsx}',
            'src/web/{govuk,milepost}/**/*.test.{ts,tsx}',
            'tests/laws.test.ts',
            'scripts/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'house',
          include: [
            'src/{store,operations,cli}/**/*.test.{ts,tsx}',
            'src/web/{pages,app}/**/*.test.{ts,tsx}',
            'src/web/*.test.{ts,tsx}',
            'src/*.test.ts',
          ],
          globalSetup: ['tests/postgres.ts', 'scripts/styles.mjs'],
          testTimeout: 30_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
