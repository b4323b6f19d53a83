import { publicPaths } from './public-paths.ts';

/** A route that has a title on the site map; composition hands in all of them. */
export interface SiteMapEntry {
  readonly title: string;
  readonly path: string;
  readonly face: 'public' | 'mypage' | 'counter' | 'employer';
}

export interface SiteMapGroup {
  readonly heading: string;
  readonly entries: readonly SiteMapEntry[];
}

const isManual = (path: string): boolean =>
  path === publicPaths.manual || path.startsWith(`${publicPaths.manual}/`);
const guidance = new Set<string>(Object.values(publicPaths));

const headings = [
  'ご案内',
  '求職者マイページ利用者マニュアル',
  '開設とログインの手続き',
  '求職者マイページ',
  '求人者マイページ',
  'ハローワークの窓口',
] as const;

function headingOf({ face, path }: SiteMapEntry): (typeof headings)[number] {
  if (face === 'counter') return 'ハローワークの窓口';
  if (face === 'employer') return '求人者マイページ';
  if (face === 'mypage') return '求職者マイページ';
  if (isManual(path)) return '求職者マイページ利用者マニュアル';
  return guidance.has(path) ? 'ご案内' : '開設とログインの手続き';
}

/** The site map in the order of its headings; a group without pages is left out. */
export function siteMapGroups(entries: readonly SiteMapEntry[]): readonly SiteMapGroup[] {
  const groups = Map.groupBy(entries, headingOf);
  return headings.flatMap((heading) => {
    const members = groups.get(heading);
    return members === undefined ? [] : [{ heading, entries: members }];
  });
}
