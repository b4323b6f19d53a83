import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const beforeAll = 'tests/kit/global-setup.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.{test,story}.ts'],
    globalSetup: existsSync(new URL(beforeAll, import.meta.url)) ? [beforeAll] : [],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
