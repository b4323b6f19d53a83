import type { Feature, Parts } from '#platform/parts.ts';
import { homeRoutes } from './faces/mypage/home/home.page.tsx';
import { settingsRoutes } from './faces/mypage/settings/settings.page.tsx';

/** Where everything of My Page begins: home, and 「求職者情報・設定」. It knows the other slices, and none knows it. */
export const mountMyPage = (parts: Parts): Feature => ({
  name: 'my-page',
  routes: [...homeRoutes(parts), ...settingsRoutes(parts)],
});
