import { defineConfig } from '@playwright/test'

const port = 4300 + (process.pid % 500)
const base = process.env['MILEPOST_E2E_URL'] ?? `http://127.0.0.1:${port}`
process.env['MILEPOST_E2E_URL'] = base // the workers read this file again

// The journeys walk the built program on a store of its own, in the browser the machine has.
export default defineConfig({
  testDir: 'tests/journeys',
  workers: 2,
  timeout: 60_000,
  outputDir: 'var/journeys',
  use: {
    baseURL: base,
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      chromiumSandbox: false,
      args: ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    command: 'node dist/milepost.js demo',
    url: `${base}/`,
    env: { PORT: new URL(base).port },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    timeout: 90_000,
    stdout: 'pipe',
  },
})
