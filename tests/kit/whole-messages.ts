import { newId } from '#platform/security/secrets.ts';
import type { Filling } from './whole-person-rows.ts';

/** What somebody and the office wrote to one another, with a file and a draft. */
export async function fillMessages(of: Filling): Promise<void> {
  const { desk, at, fill, number, accountId, name } = of;
  const [message, file] = [newId(), newId()];
  const shared = { title: '説明会のお知らせ', text: '月曜日にあります。', vacancy_numbers: ['13010-4242'] };
  const office = { office_number: desk.officeNumber, sent_at: at(50), erase_at: at(-8710) };
  await fill('messages', {
    ...shared,
    ...office,
    id: newId(),
    job_seeker_number: number,
    from_side: 'office',
    sender_id: desk.staffId,
    once: newId(),
    read_at: at(49),
    told_at: at(50),
  });
  await fill('messages', {
    ...office,
    id: message,
    job_seeker_number: number,
    from_side: 'job-seeker',
    sender_id: accountId,
    once: newId(),
    text: `${name}です。行きます。`,
    settled_at: at(40),
  });
  const bytes = Buffer.from(`%PDF- ${name}`);
  await of.parts.database.pool.query(
    `insert into stored_files (id, sha256, media_type, size, bytes, stored_at)
     values ($1, sha256($2), 'application/pdf', $3, $2, $4)`,
    [file, bytes, bytes.length, at(48).toString()],
  );
  await fill('message_files', {
    message_id: message,
    position: 0,
    file_id: file,
    name: `${name}の地図`,
    media_type: 'application/pdf',
    size: bytes.length,
  });
  await fill('message_drafts', {
    owner_id: accountId,
    conversation: number,
    title: '',
    text: `${name}の書きかけ`,
    revision: 1,
    saved_at: at(2),
  });
}
