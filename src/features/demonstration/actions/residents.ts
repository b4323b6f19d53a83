import type { Result } from '#kernel/result.ts';
import type { Actor } from '#platform/recording/audit.ts';
import type { TownHall } from './settling.ts';

/** Somebody of the town as the slices know them: who acts for a story. */
export interface Resident {
  readonly number: string;
  readonly accountId: string;
  readonly actor: Actor;
}

/** An employer of the town, and its main user. */
export interface TownEmployer {
  readonly number: string;
  readonly officeNumber: string;
  readonly accountId: string;
  readonly actor: Actor;
}

/** Everything that the stories of the town are told with; people by name, the others by their key. */
export interface Town {
  readonly hall: TownHall;
  readonly residents: ReadonlyMap<string, Resident>;
  readonly employers: ReadonlyMap<string, TownEmployer>;
  /** The employer of each vacancy, and its number. */
  readonly vacancies: ReadonlyMap<string, { readonly number: string; readonly employer: TownEmployer }>;
}

/** What is there in every town: an invention that is not there is a slip in its tables. */
export function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demonstration knows no ${key}`);
  return value;
}

/** What slices refuse nobody in the town. */
export function mustBe<Value>(what: string, result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error(`the demonstration's ${what} is not as it should be: ${JSON.stringify(result.fault)}`);
}
