import { sql } from 'kysely';
import { japanDay, Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ApplicationState } from '../rules/application-moves.ts';
import { openStates } from '../rules/application-moves.ts';
import type { InvitationKind } from '../rules/invitation-moves.ts';
import { waitingStates } from '../rules/invitation-moves.ts';

export interface WaitingInvitation {
  readonly id: string;
  readonly kind: InvitationKind;
  readonly isOnlineReferral: boolean;
  readonly vacancyId: number;
  readonly sentAt: Temporal.Instant;
  readonly answerBy: Temporal.PlainDate;
}

export interface OpenApplication {
  readonly id: string;
  readonly state: ApplicationState;
  readonly title: string;
  readonly employer: string;
  readonly applied_at: Temporal.Instant;
  readonly read_at: Temporal.Instant | null;
  readonly interview_at: Temporal.Instant | null;
  readonly interview_accepted_at: Temporal.Instant | null;
}

/** Everything of a person between vacancy and work that is open. */
export interface OwnChain {
  readonly numbers: readonly string[];
  /** The newest first. */
  readonly invitations: readonly WaitingInvitation[];
  /** The newest first. */
  readonly applications: readonly OpenApplication[];
  /** REFER-6 */
  readonly isRestricted: boolean;
}

/** Moments and days come as text out of JSON. */
interface Found {
  readonly numbers: readonly string[];
  readonly invitations: readonly (Omit<WaitingInvitation, 'sentAt' | 'answerBy'> &
    Readonly<Record<'sentAt' | 'answerBy', string>>)[];
  readonly applications: readonly (Omit<OpenApplication, Moment> & Readonly<Record<Moment, string | null>>)[];
  readonly isRestricted: boolean;
}

type Moment = 'applied_at' | 'read_at' | 'interview_at' | 'interview_accepted_at';

const instant = (text: string | null): Temporal.Instant | null =>
  text === null ? null : Temporal.Instant.from(text);

/** In one statement: the page that everybody begins with stays quick. */
export async function findOwnChain(tx: Tx, number: string, now: Temporal.Instant): Promise<OwnChain> {
  const { rows } = await sql<Found>`/* name: own-chain */
    with recursive person as (
      select ${number}::text as number
      union
      select joined.number from job_seekers as joined join person on joined.joined_into = person.number
    ), waiting as (
      select id, kind, online_referral, vacancy_id, sent_at, answer_by from invitations
       where job_seeker_number in (select number from person)
         and state = any(${[...waitingStates]}) and answer_by >= ${japanDay(now)}
    ), open as (
      select id, state, sent, applied_at, read_at, interview_at, interview_accepted_at from applications
       where job_seeker_number in (select number from person) and state = any(${[...openStates]})
    )
    select (select array_agg(number) from person) as numbers,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'isOnlineReferral', online_referral,
        'vacancyId', vacancy_id, 'sentAt', sent_at, 'answerBy', answer_by) order by sent_at desc, id)
        from waiting), '[]') as invitations,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'state', state,
        'title', sent #>> '{vacancy,title}', 'employer', sent #>> '{vacancy,employer}',
        'applied_at', applied_at, 'read_at', read_at, 'interview_at', interview_at,
        'interview_accepted_at', interview_accepted_at) order by applied_at desc, id)
        from open), '[]') as applications,
      exists (select 1 from self_application_restrictions
        where job_seeker_number in (select number from person) and lifted_at is null) as "isRestricted"`.execute(
    tx,
  );
  const found = rows[0];
  if (found === undefined) throw new Error('a statement without a row');
  return {
    numbers: found.numbers,
    invitations: found.invitations.map(invitationOf),
    applications: found.applications.map(applicationOf),
    isRestricted: found.isRestricted,
  };
}

const invitationOf = (row: Found['invitations'][number]): WaitingInvitation => ({
  ...row,
  sentAt: Temporal.Instant.from(row.sentAt),
  answerBy: Temporal.PlainDate.from(row.answerBy),
});

const applicationOf = (row: Found['applications'][number]): OpenApplication => ({
  ...row,
  applied_at: Temporal.Instant.from(row.applied_at ?? ''),
  read_at: instant(row.read_at),
  interview_at: instant(row.interview_at),
  interview_accepted_at: instant(row.interview_accepted_at),
});

/** To which of these vacancies somebody applied, and where that application is; the newest of each. */
export async function listOwnApplied(
  tx: Tx,
  accountId: string,
  vacancyIds: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (vacancyIds.length === 0) return new Map();
  const { rows } = await sql<{ vacancy_id: number; id: string }>`/* name: own-applied */
    with recursive person as (
      select job_seeker_number as number from accounts_public_numbers where id = ${accountId}
      union
      select joined.number from job_seekers as joined join person on joined.joined_into = person.number
    )
    select distinct on (vacancy_id) vacancy_id, id from applications
     where job_seeker_number in (select number from person) and vacancy_id = any(${[...vacancyIds]})
     order by vacancy_id, applied_at desc`.execute(tx);
  return new Map(rows.map(({ vacancy_id, id }) => [Number(vacancy_id), id]));
}
