import type { Feature, Parts } from '#platform/parts.ts';
import { everythingRoutes } from './faces/mypage/everything/everything.page.tsx';
import { ownDataRoutes } from './faces/mypage/own-data/own-data.page.tsx';
import { recordAccessRoutes } from './faces/mypage/record-access/record-access.page.tsx';
import { erasureSweeps } from './jobs/erasure.sweeps.ts';

/** Everything that is held about one person: handed over to the person, and taken away when its time has come. */
export const mountOwnData = (parts: Parts): Feature => ({
  name: 'own-data',
  routes: [...ownDataRoutes(parts), ...everythingRoutes(parts), ...recordAccessRoutes(parts)],
  deadlineSweeps: erasureSweeps(parts),
});
