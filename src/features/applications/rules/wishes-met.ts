import type { Registration } from '#features/job-seekers/index.ts';
import { comparableWage, type VacancyFacts, wageWords } from '#features/vacancies/index.ts';
import { codesOf, employmentsFor } from './wishes-as-query.ts';

/** How a vacancy stands to what a person wishes; what was not wished, or the vacancy does not say, is in neither. */
export interface ComparedWishes {
  readonly met: readonly string[];
  readonly missed: readonly string[];
}

interface Comparison {
  readonly isMet: boolean;
  readonly label: string;
  /** What the vacancy says instead. */
  readonly instead: string;
}

type Compare = (wishes: Registration, vacancy: VacancyFacts) => Comparison | undefined;

const occupation: Compare = (wishes, vacancy) => {
  const codes = codesOf((wishes['wished-work'] ?? []).map((row) => row.occupation));
  const code = vacancy.occupation?.code;
  if (codes.length === 0 || !code) return undefined;
  return { isMet: codes.includes(code), label: '職種', instead: vacancy.occupation?.text ?? '' };
};

const place: Compare = (wishes, vacancy) => {
  const codes = codesOf((wishes['wished-places'] ?? []).map((row) => row.place));
  const municipality = vacancy.place?.municipalityCode;
  if (codes.length === 0 || !municipality) return undefined;
  const isMet = codes.some((code) => municipality.startsWith(code));
  return { isMet, label: '勤務地', instead: vacancy.place?.text ?? '' };
};

const employmentKind: Compare = (wishes, { hours, kind }) => {
  const wished = wishes['wished-employment'];
  if (wished === undefined) return undefined;
  const isMet =
    wished === 'seasonal' || wished === 'migrant'
      ? kind === wished
      : hours === (wished === 'part-time' ? 'part' : 'full');
  return { isMet, label: '就業形態', instead: hours === 'part' ? 'パート' : 'フルタイム' };
};

const employment: Compare = (wishes, { employment: offered }) => {
  const kinds = wishes['employment-kinds'] ?? [];
  if (kinds.length === 0 || offered === undefined) return undefined;
  const isMet = kinds.some((one) => (employmentsFor[one] as readonly string[]).includes(offered));
  const isPartTime = wishes['wished-employment'] === 'part-time' && offered === 'part-time';
  return {
    isMet: isMet || isPartTime,
    label: '雇用形態',
    instead: offered === 'regular' ? '正社員' : '正社員以外',
  };
};

/** Only who is paid so much for certain is paid what was wished. */
const wage: Compare = (wishes, vacancy) => {
  const least = wishes['wage-least'];
  const paid = comparableWage(vacancy)?.[wishes['wage-unit'] ?? 'monthly'];
  if (least === undefined || paid === undefined) return undefined;
  return { isMet: paid.low >= least, label: '賃金', instead: wageWords(vacancy) };
};

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const span = (from: string, to: string): { readonly first: number; readonly last: number } => {
  const [first, last] = [minutesOf(from), minutesOf(to)];
  return { first, last: last > first ? last : last + 24 * 60 };
};

/** One shift within the wished hours is enough: whoever offers several lets people choose, or the counter asks. */
const hours: Compare = (wishes, { shifts = [] }) => {
  const { 'hours-from': from, 'hours-to': to } = wishes;
  const offered = shifts.flatMap((one) =>
    one.from === undefined || one.to === undefined ? [] : [span(one.from, one.to)],
  );
  if (from === undefined || to === undefined || offered.length === 0) return undefined;
  const wished = span(from, to);
  const isMet = offered.some(({ first, last }) => first >= wished.first && last <= wished.last);
  const [first] = shifts;
  return { isMet, label: '就業時間', instead: `${first?.from ?? ''}～${first?.to ?? ''}` };
};

const overtime: Compare = (wishes, { overtime: asked }) =>
  wishes.overtime !== 'no' || asked === undefined
    ? undefined
    : { isMet: asked === 'no', label: '時間外労働なし', instead: 'あり' };

const daysOff: Compare = (wishes, vacancy) => {
  const wished = wishes['days-off'] ?? [];
  const given = vacancy['days-off'];
  if (wished.length === 0 || given === undefined) return undefined;
  return { isMet: wished.every((day) => given.includes(day)), label: '休日', instead: '休みの曜日がちがう' };
};

const twoDaysOff: Compare = (wishes, vacancy) => {
  const given = vacancy['two-days-off'];
  return wishes['two-days-off'] !== 'every' || given === undefined
    ? undefined
    : { isMet: given === 'every', label: '週休二日（毎週）', instead: '毎週ではない' };
};

const atHome: Compare = (wishes, vacancy) => {
  const offered = vacancy['home-working'];
  return wishes['home-working'] !== 'wished' || offered === undefined
    ? undefined
    : { isMet: offered !== 'no', label: '在宅勤務', instead: 'なし' };
};

/** In the order in which people weigh them. */
const comparisons: readonly Compare[] = [
  occupation,
  place,
  employmentKind,
  employment,
  wage,
  hours,
  overtime,
  daysOff,
  twoDaysOff,
  atHome,
];

/** REFER-1: what of a person's registered wishes a vacancy meets, and what it misses. */
export function compareWishes(wishes: Registration, vacancy: VacancyFacts): ComparedWishes {
  const all = comparisons.flatMap((compare) => compare(wishes, vacancy) ?? []);
  return {
    met: all.filter(({ isMet }) => isMet).map(({ label }) => label),
    missed: all.filter(({ isMet }) => !isMet).map(({ label, instead }) => `${label}（${instead}）`),
  };
}
