import { type AccountRow, eraseAccountRows } from '#features/accounts/index.ts';
import { eraseDemonstrationLogins } from '#features/demonstration/index.ts';
import { eraseDocumentsOf } from '#features/documents/index.ts';
import { eraseMessageDrafts } from '#features/messages/index.ts';
import { erasePortalLink } from '#features/portal-link/index.ts';
import { eraseLoginAttempts } from '#features/sign-in/index.ts';
import { eraseWaysIn } from '#features/ways-in/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { eraseKeptFormsOf } from '#platform/http/kept-forms.ts';
import { deleteDraftsOf } from '#platform/journeys/drafts.store.ts';
import type { Parts } from '#platform/parts.ts';
import { draftOwnerOf } from './draft-owner.ts';

/**
 * Takes a locked account away for good, with everything that any slice keeps of it. The audit trail stays: it knows
 * numbers only. `jobSeekers`: the records that go with it.
 */
export async function eraseAccount(
  tx: Tx,
  parts: Parts,
  account: AccountRow,
  jobSeekers: readonly string[] = [],
): Promise<void> {
  await eraseLoginAttempts(tx, account.id);
  await eraseWaysIn(tx, account.id);
  await erasePortalLink(tx, account.id);
  await eraseDocumentsOf(tx, account.id);
  await eraseMessageDrafts(tx, account.id);
  await eraseKeptFormsOf(tx, account.id);
  await deleteDraftsOf(tx, draftOwnerOf(account.id));
  await eraseDemonstrationLogins(tx, { addresses: [account.address_typed], jobSeekers });
  await eraseAccountRows(tx, parts.secrets, account, jobSeekers);
}
