import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, shown, spreadOf, table } from './figures.ts';
import { machine } from './report.ts';
import { settings } from './settings.ts';

export interface Phase {
  readonly name: string;
  readonly seconds: number;
  readonly searches: readonly number[];
  /** Milliseconds from the commit until the search knew it. */
  readonly found: readonly number[];
  readonly written: number;
  /** Looks at which the index said of itself that it was not current. */
  readonly behind: number;
  readonly load: number;
}

/** What each phase was like beside the first. */
export function reportFollowing(phases: readonly Phase[]): void {
  const quiet = spreadOf(phases[0]?.searches ?? []);
  const ratio = (value: number, of: number): string => `${shown(value / of)}×`;
  say(`\nms over HTTP, ${settings.rate} searches a second; from a commit until it is found`);
  say(
    table([
      [
        'while',
        's',
        'written',
        'p50',
        'of quiet',
        'p99',
        'of quiet',
        'changes',
        'found p50',
        'p99',
        'most',
        'not current',
        'load',
      ],
      ...phases.map(({ name, seconds, searches, found, written, behind, load }) => {
        const spread = spreadOf(searches);
        const known = spreadOf(found);
        return [
          name,
          shown(seconds),
          shown(written),
          shown(spread.p50),
          ratio(spread.p50, quiet.p50),
          shown(spread.p99),
          ratio(spread.p99, quiet.p99),
          shown(found.length),
          shown(known.p50),
          shown(known.p99),
          shown(known.most),
          String(behind),
          load.toFixed(1),
        ];
      }),
    ]),
  );
  const file = join(import.meta.dirname, 'search-following.json');
  const written = phases.map(({ searches, found, ...phase }) => ({
    ...phase,
    searches: spreadOf(searches),
    found: spreadOf(found),
  }));
  writeFileSync(file, `${JSON.stringify({ settings, machine: machine(), phases: written }, undefined, 2)}\n`);
  say(`\nall figures: ${file}`);
}
