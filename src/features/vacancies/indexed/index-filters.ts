import type { Filter } from '#platform/search-index/index.ts';
import { type SteppedFigure, stepFlag, type VacancyFigure } from './vacancy-shape.ts';

export const nobody: Filter = { kind: 'some', filters: [] };
export const flag = (place: number | undefined): Filter =>
  place === undefined ? nobody : { kind: 'flag', flag: place };
export const between = (figure: VacancyFigure, low: number, high: number): Filter => ({
  kind: 'between',
  figure,
  low,
  high,
});
export const oneOf = (figure: VacancyFigure, values: readonly number[]): Filter => ({
  kind: 'one-of',
  figure,
  values,
});
export const every = (filters: readonly Filter[]): Filter => ({ kind: 'every', filters });
export const some = (filters: readonly Filter[]): Filter => ({ kind: 'some', filters });
export const not = (filter: Filter): Filter => ({ kind: 'not', filter });

export const highest16 = 65_535;
export const highest32 = 4_294_967_295;

/** At the usual steps each has its flag, elsewhere the figures are compared. */
export const reaches = (figure: SteppedFigure, value: number): Filter => {
  const place = stepFlag(figure, value);
  if (place !== undefined) return flag(place);
  if (figure === 'monthly' || figure === 'hourly') return between(`${figure}-high`, value + 1, highest32);
  if (figure === 'overtime') return between('overtime', 1, value + 1);
  return between(figure, value + 1, figure === 'people' ? highest32 : highest16);
};

/** `today` as the index counts days. */
export const newFilter = (days: number, today: number): Filter => ({
  kind: 'day-from',
  day: today - days + 1,
});
export const endsFilter = (days: number, today: number): Filter => between('valid-through', 0, today + days);
