import { newId } from '#platform/security/secrets.ts';
import { aVacancy } from './vacancies.ts';
import type { Filling } from './whole-person-rows.ts';

/** An application from the recommendation to a no-show, under the number that was joined into the person's. */
export async function fillApplications(of: Filling): Promise<void> {
  const { parts, desk, at, fill, name, kana, code, telephone, joinedNumber, number } = of;
  // One for all, so that it is nobody's own.
  const vacancyNumber = await aVacancy(parts, { number: '13010-4242' });
  const { rows } = await parts.database.pool.query('select id from vacancies where number = $1', [
    vacancyNumber,
  ]);
  const about = { vacancy_id: Number(rows[0].id), job_seeker_number: joinedNumber };
  const establishment_number = '1301-000001-1';
  const [invitation, application, file] = [newId(), newId(), newId()];
  const answered = { sent_at: at(90), answer_by: '2026-11-30', read_at: at(80), answered_at: at(70) };
  await fill('invitations', {
    ...{ id: invitation, kind: 'recommendation', online_referral: true, ...about, ...answered },
    ...{
      office_number: desk.officeNumber,
      staff_id: desk.staffId,
      words: `${name}さんに合います`,
      state: 'applied',
    },
  });
  await fill('invitations', {
    ...{
      id: newId(),
      kind: 'request',
      ...about,
      ...answered,
      establishment_number,
      employer_account_id: newId(),
    },
    ...{
      words: '応募してください',
      state: 'declined',
      decline_reason: 'place',
      decline_words: `${name}の家から遠い`,
    },
  });
  await fill('applications', {
    ...{
      id: application,
      ...about,
      establishment_number,
      channel: 'online-referral',
      invitation_id: invitation,
    },
    state: 'no-show',
    sent: sentBy({ name, kana, telephone }),
    ...{
      applied_at: at(70),
      changed_at: at(60),
      read_at: at(65),
      interview_at: at(62),
      interview_place: '本社',
    },
    ...{ interview_words: `${name}さんをお待ちします`, interview_accepted_at: at(64), closed_at: at(60) },
    starts_on: '2026-12-01',
    result: { outcome: 'hired', words: `${name}さんと働きたいです`, differences: '' },
  });
  await fill('application_events', {
    ...{ application_id: application, at: at(70), side: 'job-seeker', actor_id: of.accountId, kind: 'apply' },
    detail: { channel: 'online-referral' },
  });
  const bytes = Buffer.from(`%PDF ${name} sent`);
  await fill('stored_files', {
    ...{ id: file, sha256: `\\x${'1'.repeat(64)}`, media_type: 'application/pdf', size: bytes.length },
    ...{ bytes: `\\x${bytes.toString('hex')}`, stored_at: at(70) },
  });
  const document = { name: `${name}の職務経歴書`, media_type: 'application/pdf', size: bytes.length };
  await fill('application_documents', {
    application_id: application,
    position: 0,
    file_id: file,
    ...document,
  });
  await fill('referral_letters', {
    ...{ number: `13010-${Number(code)}`, application_id: application, office_number: desk.officeNumber },
    ...{ staff_id: null, issued_at: at(70), contents: { person: { name, kana } } },
  });
  await fill('no_show_reports', {
    ...{ application_id: application, job_seeker_number: joinedNumber, interview_on: '2026-11-18' },
    ...{ reported_at: at(60), reported_by: newId(), state: 'upheld', objection: `${name}は行きました` },
    ...{
      objected_at: at(50),
      decided_at: at(40),
      decided_by: desk.staffId,
      decision_reason: '受付の記録がない',
    },
  });
  await fill('self_application_restrictions', {
    ...{ id: newId(), job_seeker_number: number, since: at(40) },
    ...{ lifted_at: at(30), lifted_by: desk.staffId, lift_reason: '相談で確かめた' },
  });
  await fill('activity_certificates', {
    ...{
      id: newId(),
      job_seeker_number: number,
      code: [...code]
        .map((digit) => 'ABCDEFGHJK'[Number(digit)])
        .join('')
        .padStart(12, 'Z'),
    },
    ...{ from_day: '2026-11-01', through_day: '2026-11-20', made_at: at(20), contents_hash: newId() },
    contents: { person: { name, kana } },
  });
}

const sentBy = (person: Readonly<Record<'name' | 'kana' | 'telephone', string>>) => ({
  motive: `${person.name}は長く働きたいです。`,
  person: { ...person, age: 41, address: '東京都' },
  registered: [],
  vacancy: {
    number: '13010-4242',
    title: '介護福祉士',
    employer: 'あおぞら会',
    wage: '',
    place: '',
    revision: 1,
  },
});
