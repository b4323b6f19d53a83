import { hoursWords } from '../items/basics.items.ts';
import { dayWords, timeWords, twoDaysOffWords } from '../items/hours.items.ts';
import type { VacancyFacts } from '../items/vacancy-table.ts';
import { wageFormWords } from '../items/wage.items.ts';
import type { columnsOf } from './vacancy-columns.ts';
import { comparableWage, paidAsWritten, type Range } from './wage.ts';

const figure = new Intl.NumberFormat('ja-JP');

const yen = ({ low, high }: Range): string =>
  low === high ? `${figure.format(low)}円` : `${figure.format(low)}円～${figure.format(high)}円`;

const monthlyWords = (paid: Range): string => `月額 ${yen(paid)}`;
const hourlyWords = (paid: Range): string => `時給 ${yen(paid)}`;

/** 月額 for full time, 時給 for part time: so that vacancies compare whatever their form. */
export function wageWords(vacancy: VacancyFacts): string {
  const wage = comparableWage(vacancy);
  if (wage === undefined) return '';
  return vacancy.hours === 'part' ? hourlyWords(wage.hourly) : monthlyWords(wage.monthly);
}

export type ComparedWage = Readonly<
  Pick<ReturnType<typeof columnsOf>, 'hours' | 'monthly_low' | 'monthly_high' | 'hourly_low' | 'hourly_high'>
>;

/** The same of the columns that it is searched by. */
export function comparedWageWords(wage: ComparedWage): string {
  const isPart = wage.hours === 'part';
  const low = isPart ? wage.hourly_low : wage.monthly_low;
  const high = isPart ? wage.hourly_high : wage.monthly_high;
  if (low === null || high === null) return '';
  return isPart ? hourlyWords({ low, high }) : monthlyWords({ low, high });
}

/** As it was really written: 日給 9,000円～10,000円 */
export function writtenWageWords(vacancy: VacancyFacts): string {
  const paid = paidAsWritten(vacancy);
  const form = vacancy['wage-form'];
  return paid === undefined || form === undefined ? '' : `${wageFormWords[form]} ${yen(paid)}`;
}

/** (1) 09時00分～18時00分 */
export const shiftWords = ({ shifts = [] }: VacancyFacts): string =>
  shifts
    .map(({ from = '', to = '' }, index) => `(${index + 1}) ${timeWords(from)}～${timeWords(to)}`)
    .join(' ');

/** 土日祝 週休二日制: 毎週 年間休日数: 120日 */
export function daysOffWords(vacancy: VacancyFacts): string {
  const off = vacancy['days-off'] ?? [];
  const days = off
    .map((day) => (day === 'holiday' ? '祝' : day === 'other' && off.length > 1 ? '・その他' : dayWords[day]))
    .join('');
  const two = vacancy['two-days-off'];
  const yearly = vacancy['yearly-holidays'];
  return [
    days,
    two === undefined ? '' : `週休二日制: ${twoDaysOffWords[two]}`,
    yearly === undefined ? '' : `年間休日数: ${yearly}日`,
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** 制限あり ～59歳以下, 不問 */
export function ageWords(vacancy: VacancyFacts): string {
  if (vacancy.age !== 'limited') return '不問';
  const { 'age-from': from, 'age-to': to } = vacancy;
  return `制限あり ${from === undefined ? '' : `${from}歳以上`}～${to === undefined ? '' : `${to}歳以下`}`;
}

const kindMarks = {
  general: '',
  'new-graduate': '(新卒・既卒)',
  seasonal: '(季)',
  migrant: '(出)',
  disability: '(障)',
} as const;

/** フルタイム, フルタイム(障) */
export const kindOfVacancyWords = ({ hours, kind }: VacancyFacts): string =>
  `${hoursWords[hours ?? 'full']}${kindMarks[kind ?? 'general']}`;

/** Why the employer is not named. */
export const silenceWords = {
  'for-registered':
    '事業所名は、求職登録が有効な方だけに公開しています。求職者マイページにログインすると見られます。',
  'by-wish': '事業所の希望により、事業所名は公開していません。窓口でおたずねください。',
} as const;
