import type { GuidancePage } from '../../../guidance/guidance-page.ts';
import { publicPaths } from '../../../rules/public-paths.ts';

export const manualTitle = '求職者マイページ利用者マニュアル';

/** A chapter of the manual as a page of its own below the manual's table of contents. */
export const manualChapter = (
  chapter: Pick<GuidancePage, 'name' | 'title' | 'Lead' | 'sections'>,
): GuidancePage => ({
  ...chapter,
  name: `manual-${chapter.name}`,
  path: `${publicPaths.manual}/${chapter.name}`,
  above: [{ label: manualTitle, href: publicPaths.manual }],
});
