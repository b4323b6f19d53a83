import { sealSecret } from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Parts } from '#platform/parts.ts';
import { newId } from '#platform/security/secrets.ts';
import type { NewStaffMember } from '../rules/new-staff-member.ts';
import { type AddStaffFault, insertMember } from './add-staff-member.ts';
import type { Visit } from './visit.ts';

/**
 * Takes over somebody who signs in already: with a password and an authenticator (its secret in base32) that are
 * known. The demonstration's people come this way.
 */
export async function addEnrolledStaffMember(
  parts: Parts,
  member: NewStaffMember & { readonly password: string; readonly authenticatorSecret: string },
  visit: Visit,
): Promise<Result<{ readonly id: string }, AddStaffFault>> {
  const hash = await parts.passwords.hash(member.password);
  if (!hash.ok) return fail('staff.sign-in.busy');
  const id = newId();
  const added = await insertMember(
    parts,
    member,
    {
      id,
      password_hash: hash.value,
      password_initial: false,
      authenticator_secret: sealSecret(parts.secrets, id, member.authenticatorSecret),
      authenticator_confirmed_at: visit.now,
    },
    visit,
  );
  return added.ok ? ok({ id }) : added;
}
