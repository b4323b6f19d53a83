import { issueAccountCreationCode } from '#features/opening/index.ts';
import { addStaffMember } from '#features/staff/index.ts';
import type { Parts } from '#platform/parts.ts';

let counted = 0;

/** Somebody at the counter of 13010, who never logs in. The office must be there. */
export async function someoneAtTheCounter(parts: Parts): Promise<string> {
  counted += 1;
  const member = {
    loginName: `counter${counted}`,
    name: '窓口 太郎',
    officeNumber: '13010',
    role: 'counter',
  };
  const added = await addStaffMember(parts, member);
  if (!added.ok) throw new Error(`nobody is at the counter: ${added.fault}`);
  return added.value.id;
}

/** What the counter prints on the slip. */
export async function anIssuedCode(parts: Parts, jobSeekerNumber: string): Promise<string> {
  const staffId = await someoneAtTheCounter(parts);
  const issued = await parts.database.transaction((tx) =>
    issueAccountCreationCode(tx, parts, {
      jobSeekerNumber,
      staffId,
      actor: { kind: 'staff', id: staffId },
      now: parts.clock.now(),
    }),
  );
  if (!issued.ok) throw new Error(`no code for ${jobSeekerNumber}: ${issued.fault}`);
  return issued.value.code;
}
