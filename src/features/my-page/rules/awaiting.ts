import {
  awaitedOf,
  awaitedUntil,
  invitationPath,
  type OwnChain,
  ownApplicationPath,
  shownToPerson,
  titleOf,
  turnWords,
} from '#features/applications/index.ts';
import { registrationState } from '#features/job-seekers/index.ts';
import { type OwnStanding, recordPaths } from '#features/registration/index.ts';
import type { VacancyRecord } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay, japaneseDeadline, Temporal } from '#kernel/time.ts';

/** What only the person can do, and by when. */
export interface Awaiting {
  readonly kind: 'accept-interview' | 'attend' | 'recommendation' | 'request' | 'validity-ends';
  readonly key: string;
  readonly heading: string;
  readonly about: string;
  readonly through: Temporal.PlainDate;
  /** The same in words, to the hour where there is one. */
  readonly until: string;
  readonly daysLeft: number;
  readonly action: { readonly label: string; readonly href: string };
}

const firstWarning = Math.max(...policy.registration.warningDays);

/** The nearest deadline first; facts become something that awaits the person as soon as the first mail warns of it. */
export function awaitingOf(
  standing: OwnStanding,
  chain: Pick<OwnChain, 'applications' | 'invitations'>,
  /** Of what was sent, by its id. */
  vacancies: ReadonlyMap<number, VacancyRecord>,
  now: Temporal.Instant,
): readonly Awaiting[] {
  const today = japanDay(now);
  const withDays = (one: Omit<Awaiting, 'daysLeft'>): Awaiting => ({
    ...one,
    daysLeft: today.until(one.through).days,
  });
  return [...interviews(chain, now), ...invitations(chain, vacancies), ...validity(standing, now)]
    .map(withDays)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.through, b.through));
}

type Found = readonly Omit<Awaiting, 'daysLeft'>[];

const interviews = ({ applications }: Pick<OwnChain, 'applications'>, now: Temporal.Instant): Found =>
  applications.flatMap((application) => {
    const awaited = awaitedOf(application, now);
    if (awaited === undefined || (awaited.what !== 'accept-interview' && awaited.what !== 'attend'))
      return [];
    const { id, title, employer } = application;
    return {
      kind: awaited.what,
      key: id,
      heading: turnWords[awaited.what],
      about: `${title}／${employer}`,
      through: awaited.by,
      until: awaitedUntil(awaited, application),
      action: {
        label: awaited.what === 'attend' ? '面接の予定を見る' : '面接の予定に返事をする',
        href: ownApplicationPath(id),
      },
    };
  });

function invitations(
  { invitations: waiting }: Pick<OwnChain, 'invitations'>,
  vacancies: ReadonlyMap<number, VacancyRecord>,
): Found {
  return waiting.map(({ id, kind, vacancyId, answerBy, isOnlineReferral }) => {
    const record = vacancies.get(vacancyId);
    const name = record === undefined ? '' : nameOf(record, kind);
    return {
      kind,
      key: id,
      heading: kind === 'request' ? '会社のリクエストに返事をします' : 'ハローワークのおすすめに返事をします',
      about: isOnlineReferral ? `${name}（応募すると、すぐに紹介状を受け取れます）` : name,
      through: answerBy,
      until: japaneseDeadline(answerBy),
      action: { label: '内容を見て返事をする', href: invitationPath(kind, id) },
    };
  });
}

/** 「調理師／みほん惣菜」, as the person may read it. */
function nameOf(record: VacancyRecord, kind: 'recommendation' | 'request'): string {
  const shown = shownToPerson(record, kind === 'request' ? 'employer' : 'office');
  return [titleOf(shown), shown.establishment?.name ?? []].flat().join('／');
}

function validity(standing: OwnStanding, now: Temporal.Instant): Found {
  const state = registrationState(standing, now);
  if (state.kind !== 'valid' || state.daysLeft > firstWarning) return [];
  return [
    {
      kind: 'validity-ends',
      key: 'validity',
      heading: '求職登録の期限が近づいています',
      about: '',
      through: state.through,
      until: japaneseDeadline(state.through),
      action: { label: '期限の延ばし方を見る', href: recordPaths.validity },
    },
  ];
}
