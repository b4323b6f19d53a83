import type { Temporal } from '#kernel/time.ts';
import { japanDay } from '#kernel/time.ts';

/** Goes up when a program that reads the file would read it wrongly. */
const formatVersion = 1;

/** The file for other programs: English keys that stay, moments in UTC, days as they are in Japan. */
export const ownDataFile = (
  data: object,
  made: { readonly at: Temporal.Instant; readonly site: string },
): string =>
  `${JSON.stringify({ format: 'own-data', formatVersion, madeAt: made.at, site: made.site, ...data }, null, 2)}\n`;

export const ownDataFileName = (madeAt: Temporal.Instant) => {
  const day = japanDay(madeAt).toString();
  return { name: `自分の情報-${day}.json`, plain: `own-data-${day}.json` };
};
