import { newId } from '#platform/security/secrets.ts';
import type { Filling } from './whole-person-rows.ts';

/** What the record and the counter hold of somebody. */
export async function fillRecord(of: Filling): Promise<void> {
  const { desk, at, fill, number, joinedNumber, name, telephone } = of;
  await fill('job_seeker_changes', {
    job_seeker_number: number,
    revision: 2,
    item: 'telephone',
    from_value: JSON.stringify('03-0000-0000'),
    to_value: JSON.stringify(telephone),
    at: at(100),
    actor_kind: 'staff',
    actor_id: desk.staffId,
    actor_office: desk.officeNumber,
  });
  await fill('job_seeker_notices', {
    job_seeker_number: number,
    kind: 'validity-14',
    about: '2026-12-31',
    told_at: at(15),
  });
  await fill('job_seeker_joinings', {
    id: newId(),
    living_number: number,
    joined_number: joinedNumber,
    reason: `${name}さんは同じ人`,
    joined_at: at(300),
    joined_by: desk.staffId,
    undoing: { living: { name } },
  });
  const consultation = newId();
  await fill('consultations', {
    id: consultation,
    job_seeker_number: number,
    office_number: desk.officeNumber,
    staff_id: desk.staffId,
    kind: 'advice',
    held_at: at(8),
  });
  await fill('consultation_texts', {
    consultation_id: consultation,
    version: 1,
    words: `${name}さんは介護の仕事を希望`,
    staff_id: desk.staffId,
    written_at: at(8),
  });
  await fill('account_creation_codes', {
    id: newId(),
    job_seeker_number: number,
    code_hash: newId(),
    issued_at: at(9100),
    issued_by: desk.staffId,
    valid_through: '2025-10-30',
    errors: 3,
    ended_at: at(9000),
    end_reason: 'used',
  });
  await fill('counter_openings_elsewhere', {
    session_id: desk.sessionId,
    job_seeker_number: number,
    staff_id: desk.staffId,
    reason: `${name}さんの相談`,
    opened_at: at(4),
  });
}
