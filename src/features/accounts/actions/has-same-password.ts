import type { Parts } from '#platform/parts.ts';
import type { AccountRow } from '../store/tables.ts';

/**
 * Whether the password that was checked a moment ago is still the account's, now that it is held. A check may itself
 * renew a hash that was made too cheaply; the password is then still the same.
 */
export function hasSamePassword(parts: Parts, checked: AccountRow, held: AccountRow): boolean {
  if (checked.password_hash === held.password_hash) return true;
  if (checked.password_hash === null || !parts.passwords.isOutdated(checked.password_hash)) return false;
  return checked.password_set_at?.epochNanoseconds === held.password_set_at?.epochNanoseconds;
}
