import type { Feature, Parts } from '#platform/parts.ts';
import { codeRoutes } from './faces/public/code/code.mount.ts';
import { earlierRoutes } from './faces/public/earlier/earlier.mount.ts';
import { onlineRoutes } from './faces/public/online/online.mount.ts';

/** The three ways to an account of one's own. */
export const mountOpening = (parts: Parts): Feature => ({
  name: 'opening',
  routes: [...onlineRoutes(parts), ...codeRoutes(parts), ...earlierRoutes(parts)],
});
