import { consultationKindWords, listConsultations } from '#features/consultations/index.ts';
import type { JobSeekerRow } from '#features/job-seekers/index.ts';
import { findOffice } from '#features/offices/index.ts';
import { shownPostalCode } from '#features/places/index.ts';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import { isBefore, japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { newCode, newId } from '#platform/security/secrets.ts';
import type { CertificateContents, CertifiedAct } from '../rules/certificate-contents.ts';
import { channelWords } from '../rules/channels.ts';
import { listApplicationsOf } from '../store/applications.store.ts';
import { insertCertificate } from '../store/certificates.store.ts';
import type { ApplicationRow } from '../store/tables.ts';

export interface Certifying {
  readonly person: JobSeekerRow;
  readonly numbers: readonly string[];
  readonly from: Temporal.PlainDate;
  readonly through: Temporal.PlainDate;
  readonly actor: Actor;
}

/** 求職活動の証明: what somebody did in a period, frozen under a code by which staff find it again. Answers its id. */
export async function certify(tx: Tx, certifying: Certifying, now: Temporal.Instant): Promise<string> {
  const { person, from, through, actor } = certifying;
  const [id, code] = [newId(), newCode(12)];
  await insertCertificate(tx, {
    ...{ id, code, job_seeker_number: person.number, from_day: from, through_day: through, made_at: now },
    contents: await contentsOf(tx, certifying, now),
  });
  await record(tx, {
    at: now,
    actor,
    action: 'applications.certify',
    result: 'done',
    subject: { kind: 'job-seeker', id: person.number },
    detail: { from: from.toString(), through: through.toString() },
  });
  return id;
}

async function contentsOf(
  tx: Tx,
  { person, numbers, from, through }: Certifying,
  now: Temporal.Instant,
): Promise<CertificateContents> {
  const office = await findOffice(tx, person.office_number);
  const consultations = await listConsultations(tx, numbers);
  const applications = await listApplicationsOf(tx, { side: 'job-seeker', numbers });
  const all: readonly CertifiedAct[] = [
    ...consultations.map(({ heldAt, kind }) => act(heldAt, '職業相談', consultationKindWords[kind])),
    ...applications.flatMap((one) => actsOf(one, now)),
  ];
  const isWithin = ({ on }: CertifiedAct): boolean => on >= from.toString() && on <= through.toString();
  return {
    person: { number: person.number, name: person.name, kana: person.kana },
    from: from.toString(),
    through: through.toString(),
    madeOn: japanDay(now).toString(),
    office: {
      name: office?.name ?? person.office_number,
      address: office === undefined ? '' : `〒${shownPostalCode(office.postalCode)} ${office.address}`,
      telephone: office?.telephone ?? '',
    },
    activities: all.filter(isWithin).toSorted((a, b) => (a.on < b.on ? -1 : 1)),
  };
}

const act = (at: Temporal.Instant, what: string, about: string): CertifiedAct => ({
  on: japanDay(at).toString(),
  what,
  about,
});

/** Applying, an interview that was attended, and being hired. */
function actsOf(application: ApplicationRow, now: Temporal.Instant): readonly CertifiedAct[] {
  const { sent, channel, applied_at, interview_at, state, closed_at } = application;
  const { vacancy } = sent;
  const about = `${vacancy.employer} ${vacancy.title}（求人番号 ${shownVacancyNumber(vacancy.number)}）`;
  const wasThere =
    interview_at !== null &&
    isBefore(interview_at, now) &&
    state !== 'no-show' &&
    (closed_at === null || isBefore(interview_at, closed_at));
  return [
    act(applied_at, '応募', `${channelWords[channel]} ${about}`),
    ...(wasThere ? [act(interview_at, '面接', about)] : []),
    ...(state === 'hired' && closed_at !== null ? [act(closed_at, '採用', about)] : []),
  ];
}
