import { newId } from '#platform/security/secrets.ts';
import type { Filling, Row } from './whole-person-rows.ts';

/** What sessions, drafts, mails and the audit trail hold of somebody. */
export async function fillMachinery(of: Filling): Promise<void> {
  const {
    desk,
    at,
    now,
    fill,
    accountId,
    number,
    code,
    name,
    kana,
    telephone,
    present,
    former,
    asked,
    keyId,
  } = of;
  await fill('sessions', {
    id: newId(),
    token_hash: newId(),
    face: 'mypage',
    owner_id: accountId,
    began_at: at(40),
    proved_at: at(39),
    used_at: at(38),
    ended_at: at(37),
    end_reason: 'idle',
    device: 'Windows の Edge',
    previous_login_at: at(90),
    device_mark: newId(),
    begun_by: 'passkey',
  });
  await fill('kept_forms', {
    id: newId(),
    face: 'mypage',
    owner_id: accountId,
    path: '/mypage/settings/address',
    fields: { address: asked, name },
    kept_at: at(5),
  });
  await fill('journey_drafts', {
    id: newId(),
    journey: 'registration',
    version: 1,
    owner: `account:${accountId}`,
    answers: { basic: { fields: { name, kana, telephone }, notes: [], revision: 1 } },
    finished_steps: { basic: {} },
    revision: 7,
    begun_at: at(80),
    changed_at: at(70),
    expires_at: now.add({ hours: 100 }),
    one_of_owner: true,
    last_step: 'basic',
    saved_at: at(70),
  });
  const mail = async (to: string, hoursAgo: number, payload: Row): Promise<void> => {
    const id = newId();
    const facts = { template: 'accounts.notice', payload, to_address: to, requested_at: at(hoursAgo) };
    await fill('mails', { id, ...facts, sent_at: at(hoursAgo - 1), attempts: 2 });
    const caught = { to_address: to, subject: '件名', body_text: `${name} 様`, caught_at: at(hoursAgo - 1) };
    await fill('caught_mails', { message_id: `<${id}@mail.example.jp>`, ...caught });
  };
  await mail(present, 20, { accountId });
  await mail(former.toUpperCase(), 61, { accountId });
  await mail(asked, 30, { keyRequestId: keyId });
  await fill('mails', {
    id: newId(),
    template: 'accounts.authentication-key',
    payload: { keyRequestId: keyId },
    to_address: asked,
    requested_at: at(30),
    given_up_at: at(28),
    attempts: 4,
    last_fault: 'EENVELOPE 550',
  });
  await fill('demonstration_logins', {
    position: Number(code),
    face: 'mypage',
    person: name,
    state: '登録済み',
    login: present,
    password: 'x',
    job_seeker_number: number,
  });
  const looked = { at: at(6), subject_kind: 'job-seeker', subject_id: number, result: 'done' };
  await fill('audit_trail', {
    ...looked,
    actor_kind: 'staff',
    actor_id: desk.staffId,
    actor_role: 'counter',
    actor_office: desk.officeNumber,
    action: 'counter.open-record',
    reason: '相談のため',
    detail: { page: 'record' },
    request_id: 'request-1',
  });
  await fill('audit_trail', {
    at: at(7),
    actor_kind: 'job-seeker',
    actor_id: accountId,
    subject_kind: 'account',
    subject_id: accountId,
    action: 'sign-in.login',
    result: 'done',
    detail: { by: 'trusted-device', device: 'Windows の Edge' },
  });
}
