import { moveOneInvitation, recommend, request } from '#features/applications/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { daysBefore } from '../town/days-before.ts';
import { invitations, type TownInvitation } from '../town/invitations.ts';
import { known, mustBe, type Town } from './residents.ts';

/** Those that wait for an answer, by person and vacancy. */
export type Waiting = ReadonlyMap<string, string>;

export const waitingKey = (person: string, vacancy: string): string => `${person} ${vacancy}`;

/** What was brought before people, and their answers; one transaction: each is told of as of its own day. */
export function settleInvitations(parts: Parts, town: Town): Promise<Waiting> {
  return parts.database.transaction(async (tx) => {
    const waiting = new Map<string, string>();
    for (const invitation of invitations) {
      const id = await send(tx, parts, town, invitation);
      if (invitation.answer === undefined) waiting.set(waitingKey(invitation.to, invitation.vacancy), id);
      else await answer(tx, parts, town, { id, invitation, answer: invitation.answer });
    }
    return waiting;
  });
}

async function send(tx: Tx, parts: Parts, town: Town, invitation: TownInvitation): Promise<string> {
  const { kind, to, vacancy, daysAgo, words, onlineReferral = false } = invitation;
  const { number } = known(town.residents, to);
  const { number: vacancyNumber, employer } = known(town.vacancies, vacancy);
  const at = daysBefore(town.hall.now, daysAgo);
  const { registrar } = town.hall;
  if (kind === 'recommendation') {
    const desk = { officeNumber: registrar.officeNumber, staffId: registrar.id, actor: registrar };
    const recommending = { number, vacancyNumber, words, onlineReferral, ...desk };
    return mustBe(`${kind} to ${to}`, await recommend(tx, parts, recommending, at));
  }
  const from = { establishmentNumber: employer.number, accountId: employer.accountId, actor: employer.actor };
  return mustBe(`${kind} to ${to}`, await request(tx, parts, { number, vacancyNumber, words, ...from }, at));
}

interface Answering {
  readonly id: string;
  readonly invitation: TownInvitation;
  readonly answer: NonNullable<TownInvitation['answer']>;
}

async function answer(tx: Tx, parts: Parts, town: Town, { id, invitation, answer: given }: Answering) {
  const at = daysBefore(town.hall.now, given.daysAgo);
  const { by, actor } = moverOf(town, invitation, given.state);
  const move = moves[given.state];
  const declining = given.state === 'declined' ? { reason: given.reason, words: given.words } : undefined;
  const moving = { id, move, by, isOurs: () => true, actor, ...(declining && { declining }) };
  mustBe(`answer of ${invitation.to}`, await moveOneInvitation(tx, parts, moving, at));
}

const moves = { read: 'read', declined: 'decline', expired: 'expire', withdrawn: 'withdraw' } as const;

type Mover = {
  readonly by: 'job-seeker' | 'employer' | 'office' | 'system';
  readonly actor: Actor;
};

function moverOf(town: Town, { kind, to, vacancy }: TownInvitation, state: keyof typeof moves): Mover {
  if (state === 'expired') return { by: 'system', actor: town.hall.actor };
  if (state !== 'withdrawn') return { by: 'job-seeker', actor: known(town.residents, to).actor };
  return kind === 'recommendation'
    ? { by: 'office', actor: town.hall.registrar }
    : { by: 'employer', actor: known(town.vacancies, vacancy).employer.actor };
}
