import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { japaneseDateBothCalendars, type Temporal } from '#kernel/time.ts';
import type { Papers } from '#platform/papers/papers.ts';

export interface CertifiedActivity {
  readonly on: Temporal.PlainDate;
  /** 「応募」「面接」「職業相談」 */
  readonly what: string;
  /** The employer and the work, or what was talked about. */
  readonly about: string;
}

/** 求職活動の証明: what somebody did to find work from one day to another. */
export interface ActivityCertificate {
  readonly person: { readonly number: string; readonly name: string; readonly kana: string };
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly issuedOn: Temporal.PlainDate;
  /** In the order they are to stand in. */
  readonly activities: readonly CertifiedActivity[];
  readonly office: { readonly name: string; readonly address: string; readonly telephone: string };
  /** With which staff find the same list again. */
  readonly checkCode: string;
  readonly siteName: string;
}

export function activityCertificatePaper(
  papers: Papers,
  certificate: ActivityCertificate,
  now: Temporal.Instant,
): Promise<Uint8Array> {
  const { person, from, to, issuedOn, activities, office, checkCode, siteName } = certificate;
  const data = {
    foot: `${siteName}　確認の番号 ${checkCode}`,
    'issued-on': japaneseDateBothCalendars(issuedOn),
    name: person.name,
    kana: person.kana,
    'person-number': shownJobSeekerNumber(person.number),
    period: `${japaneseDateBothCalendars(from)}から${japaneseDateBothCalendars(to)}まで`,
    activities: activities.map(({ on, what, about }) => ({ on: japaneseDateBothCalendars(on), what, about })),
    'check-code': checkCode,
    office: office.name,
    'office-address': office.address,
    'office-telephone': office.telephone,
  };
  return papers.render({ template: 'features/applications/papers/activity-certificate.typ', data, now });
}
