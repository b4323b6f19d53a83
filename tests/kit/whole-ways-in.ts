import { newId } from '#platform/security/secrets.ts';
import type { Filling } from './whole-person-rows.ts';

/** How somebody gets in beside the mail. */
export async function fillWaysIn({ at, fill, accountId, desk }: Filling): Promise<void> {
  await fill('account_authenticators', {
    account_id: accountId,
    secret: 'sealed',
    added_at: at(400),
    used_at: at(30),
    last_step: 42,
    mail_closed_at: at(29),
  });
  await fill('recovery_codes', {
    id: newId(),
    account_id: accountId,
    code_hash: newId(),
    made_at: at(390),
    used_at: at(90),
  });
  await fill('slips', {
    id: newId(),
    account_id: accountId,
    code_hash: newId(),
    document: 'passport',
    issued_at: at(88),
    issued_by: desk.staffId,
    tries: 3,
    ended_at: at(87),
    end_reason: 'used',
  });
}
