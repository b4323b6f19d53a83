import type { Owner } from '#platform/http/route.ts';
import type { Role } from './rules/roles.ts';

const isOneOf = (owner: Owner, ...roles: readonly Role[]): boolean =>
  roles.some((role) => owner.role === role);

/** Staff and offices, of all offices. */
export const mayManageStaff = (owner: Owner): boolean => isOneOf(owner, 'administrator');

/** Register job seekers, issue codes, open their records. */
export const mayRegisterJobSeekers = (owner: Owner): boolean =>
  isOneOf(owner, 'counter', 'chief', 'administrator');

/** Set a My Page to 利用不可 and lift it (LEAVE-5). */
export const maySetUnavailable = (owner: Owner): boolean => isOneOf(owner, 'chief', 'administrator');
