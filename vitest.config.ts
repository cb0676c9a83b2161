// Two groups of tests: `node` (web code without a browser, the tidy rules, the oracle) and
// `browser` (the built page in Chromium through playwright-core, one file at a time).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'tests/{web,tidy,oracle,golden,tools,published,simulation,properties}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          globalSetup: ['tests/browser/support/serve-page.ts'],
        },
      },
    ],
  },
});
