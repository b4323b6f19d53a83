import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { type InvitingFault, type Recommending, recommend } from './invite.ts';

export interface RecommendingSeveral
  extends Omit<Recommending, 'vacancyNumber' | 'onlineReferral' | 'isFurther'> {
  readonly vacancies: readonly { readonly number: string; readonly onlineReferral: boolean }[];
}

/** Which of them could not be sent, and why. */
export interface RefusedVacancy {
  readonly vacancyNumber: string;
  readonly fault: InvitingFault;
}

class Refusal extends Error {
  readonly refused: RefusedVacancy;

  constructor(refused: RefusedVacancy) {
    super(refused.fault);
    this.refused = refused;
  }
}

/** REFER-1: all of them or none: the person receives what the counter looked over, in one mail. */
export async function recommendSeveral(
  parts: Parts,
  { vacancies, ...to }: RecommendingSeveral,
  now: Temporal.Instant,
): Promise<Result<number, RefusedVacancy>> {
  // In one order, so that two desks at one moment follow one another.
  const inOrder = [...vacancies].sort((a, b) => a.number.localeCompare(b.number));
  try {
    return await parts.database.transaction(async (tx) => {
      for (const [index, { number, onlineReferral }] of inOrder.entries()) {
        const recommending = { ...to, vacancyNumber: number, onlineReferral, isFurther: index > 0 };
        const sent = await recommend(tx, parts, recommending, now);
        if (!sent.ok) throw new Refusal({ vacancyNumber: number, fault: sent.fault });
      }
      return ok(inOrder.length);
    });
  } catch (error) {
    if (error instanceof Refusal) return fail(error.refused);
    throw error;
  }
}
