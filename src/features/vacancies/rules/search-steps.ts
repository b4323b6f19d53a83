import type { SearchQuery } from './search-query.ts';

/** At which figures the counts beside a limit are asked for. */
const monthlyWages = [150_000, 180_000, 200_000, 220_000, 250_000, 300_000, 350_000];
const hourlyWages = [1000, 1100, 1200, 1300, 1500, 2000];

/** By group; the figure that is chosen is always among them, so that its own count is shown too. */
export function limitSteps(query: SearchQuery) {
  const withChosen = (usual: readonly number[], chosen: number | undefined): readonly number[] =>
    chosen === undefined ? usual : [...new Set([...usual, chosen])].sort((a, b) => a - b);
  return {
    wage: withChosen(query.unit === 'hourly' ? hourlyWages : monthlyWages, query.wage),
    holidays: withChosen([105, 110, 115, 120, 125], query.holidays),
    overtime: withChosen([0, 10, 20, 30, 45], query.overtime),
    people: withChosen([10, 100, 300, 1000], query.people),
    new: withChosen([1, 3, 7], query.new),
    ends: withChosen([7], query.ends),
  } as const;
}

export type SteppedGroup = keyof ReturnType<typeof limitSteps>;
