import { policy } from '#kernel/policy.ts';

export const recoveryCodesTitle = 'リカバリーコード';

/** Enough to print them again before they run out. */
export const isFew = (left: number): boolean => left <= policy.recoveryCodes.few;
