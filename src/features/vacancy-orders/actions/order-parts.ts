import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Journey } from '#platform/journeys/journey.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { knownMinimumWages, type MinimumWage } from '../rules/minimum-wage.ts';
import { listMinimumWages } from '../store/minimum-wages.store.ts';
import { type AnswersByStep, orderJourney } from './order-journey.ts';

export interface EndedVacancy {
  readonly vacancyId: number;
  readonly number: string;
  readonly reason: 'stopped' | 'filled' | 'cancelled' | 'over';
  readonly actor: Actor;
}

/** What others do when a vacancy takes no more applications, in the transaction in which it ends. */
export interface OrderHooks {
  onVacancyEnded(tx: Tx, ended: EndedVacancy, now: Temporal.Instant): Promise<void>;
}

/** What everything in this slice is built on. */
export interface OrderParts extends Parts, OrderHooks {
  readonly journey: Journey<AnswersByStep>;
  /** Reads the minimum wages anew: before each page and each action that judges answers. */
  readWages(tx: Tx): Promise<readonly MinimumWage[]>;
}

export function orderParts(parts: Parts, hooks: OrderHooks): OrderParts {
  // The steps of a journey judge without asking the database: they see what was read last.
  let wages = knownMinimumWages;
  return {
    ...parts,
    ...hooks,
    journey: orderJourney(() => wages),
    async readWages(tx) {
      wages = await listMinimumWages(tx);
      return wages;
    },
  };
}

/** Whose drafts of orders are: any user of the establishment goes on with them. */
export const draftOwnerOf = (establishmentNumber: string): string => `establishment:${establishmentNumber}`;
