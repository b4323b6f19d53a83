import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const beforeAll = 'tests/kit/global-setup.ts';
/** Puts another table of items in the place of the portal's own: no other file may see that. */
const alone = ['tests/stories/one-row-of-the-table.story.ts'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'portal',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.{test,story}.ts'],
          exclude: alone,
          globalSetup: existsSync(new URL(beforeAll, import.meta.url)) ? [beforeAll] : [],
          // Loading the whole portal anew for each file took half of the time; each file has a database of its own.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: alone,
          globalSetup: existsSync(new URL(beforeAll, import.meta.url)) ? [beforeAll] : [],
        },
      },
    ],
  },
});
