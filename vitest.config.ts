import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const beforeAll = 'tests/kit/global-setup.ts';
/** Puts another table of items in the place of the portal's own: no other file may see that. */
const alone = ['tests/stories/one-row-of-the-table.story.ts'];

/** What takes minutes begins first, so that no worker is left alone with it at the end. */
const long = [/every-page-of-/u, /survives-kill/u, /[.]story[.]ts$/u, /embedded-postgres[.]test|specimen/u];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = long.findIndex((name) => name.test(moduleId));
      return place === -1 ? long.length : place;
    };
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // Milliseconds for a machine that is busy with much else: nothing is to be proven by being quick.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // What is waited for comes soon; a machine may be busy with other tests.
    expect: { poll: { timeout: 20_000, interval: 20 } },
    sequence: { sequencer: LongestFirst },
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
