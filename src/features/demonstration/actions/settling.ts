import type { Temporal } from '#kernel/time.ts';
import type { Actor } from '#platform/recording/audit.ts';
import type { Townsperson } from '../town/townsperson.ts';

/** Where the town is made from. */
export interface TownHall {
  /** The member of staff who registered the town. */
  readonly registrar: Actor & { readonly id: string; readonly officeNumber: string };
  /** Of the one password of all invented people, which everybody may read: hashed once. */
  readonly passwordHash: string;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}

/** Somebody who comes to live in the town, and by whom. */
export interface Settling extends TownHall {
  readonly person: Townsperson;
  readonly position: number;
}
