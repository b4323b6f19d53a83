import type { Owner } from '#platform/http/route.ts';

/** Add, change and close offices, and say which municipalities they serve. */
export const mayManageOffices = (owner: Owner): boolean => owner.role === 'administrator';
