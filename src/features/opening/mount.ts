import { draftSweep } from '#platform/journeys/drafts.store.ts';
import type { Feature, Parts } from '#platform/parts.ts';
import { onlineRoutes } from './faces/public/online/online.mount.ts';

/** The three ways to an account of one's own. */
export const mountOpening = (parts: Parts): Feature => ({
  name: 'opening',
  routes: [...onlineRoutes(parts)],
  sweeps: [draftSweep],
});
