import { policy } from '#kernel/policy.ts';
import type { Feature, Parts } from '#platform/parts.ts';
import { codeRoutes } from './faces/public/code/code.mount.ts';
import { earlierRoutes } from './faces/public/earlier/earlier.mount.ts';
import { onlineRoutes } from './faces/public/online/online.mount.ts';
import { forgetCodes } from './store/account-creation-codes.store.ts';

/** The three ways to an account of one's own. */
export const mountOpening = (parts: Parts): Feature => ({
  name: 'opening',
  routes: [...onlineRoutes(parts), ...codeRoutes(parts), ...earlierRoutes(parts)],
  sweeps: [
    {
      name: 'forget-account-creation-codes',
      every: 'day',
      run: (tx, now) => forgetCodes(tx, now.subtract(policy.retention.accountCreationCodes)),
    },
  ],
});
