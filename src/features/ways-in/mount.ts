import { policy } from '#kernel/policy.ts';
import type { Feature, Parts } from '#platform/parts.ts';
import { forgetChallenges } from './store/passkey-challenges.store.ts';
import { forgetSlips } from './store/slips.store.ts';

/** How people get in when no mail comes. The screens are the login's, the settings' and the counter's. */
export const mountWaysIn = (_parts: Parts): Feature => ({
  name: 'ways-in',
  routes: [],
  sweeps: [
    {
      name: 'forget-slips',
      every: 'day',
      run: (tx, now) => forgetSlips(tx, now.subtract(policy.retention.spentKeys)),
    },
    { name: 'forget-passkey-challenges', every: 'minute', run: forgetChallenges },
  ],
});
