import { newId } from '#platform/security/secrets.ts';
import type { Filling } from './whole-person-rows.ts';

/** 応募書類 of somebody: one that was made here, with words that only this person wrote. */
export async function fillDocuments({ fill, at, accountId, name }: Filling): Promise<void> {
  const id = newId();
  const bytes = Buffer.from(`%PDF ${name}`);
  await fill('stored_files', {
    id,
    sha256: `\\x${'0'.repeat(64)}`,
    media_type: 'application/pdf',
    size: bytes.length,
    bytes: `\\x${bytes.toString('hex')}`,
    stored_at: at(40),
  });
  await fill('documents', {
    id: newId(),
    account_id: accountId,
    kind: 'resume',
    name: `${name}の履歴書`,
    file_id: id,
    media_type: 'application/pdf',
    size: bytes.length,
    choices: { items: ['kana'], texts: { motive: `${name}の志望動機` } },
    added_at: at(41),
    changed_at: at(40),
  });
}
