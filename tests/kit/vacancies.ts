import {
  type EstablishmentFacts,
  prepareVacancy,
  type VacancyFacts,
  writeVacancies,
} from '#features/vacancies/index.ts';
import { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';

const establishment: EstablishmentFacts = {
  name: '社会福祉法人　あおぞら会',
  kana: 'アオゾラカイ',
  address: { postalCode: '1120004', text: '東京都文京区後楽1-2-3', municipalityCode: '13105' },
  'people-in-all': 120,
  business: '特別養護老人ホームの運営',
};

const facts: VacancyFacts = {
  kind: 'general',
  hours: 'full',
  'online-application': 'yes',
  title: '介護福祉士',
  occupation: { text: '介護福祉士', code: '049' },
  contents: '入居する方の食事、入浴、着替えを手伝います。記録はタブレットに入力します。',
  employment: 'regular',
  place: { postalCode: '1120004', text: '東京都文京区後楽1-2-3', municipalityCode: '13105' },
  station: '飯田橋',
  'station-by': 'walking',
  'station-minutes': 8,
  transfer: 'no',
  age: 'limited',
  'age-to': 59,
  schooling: 'any',
  experience: 'any',
  'wage-form': 'monthly',
  'base-low': 205_000,
  'base-high': 290_000,
  shifts: [{ from: '09:00', to: '18:00' }],
  'rest-minutes': 60,
  overtime: 'no',
  'yearly-holidays': 120,
  'days-off': ['sat', 'sun', 'holiday'],
  'two-days-off': 'every',
  hiring: 3,
  insurance: ['employment', 'accident', 'health', 'pension'],
  commuting: 'actual',
};

interface VacancyChanges {
  readonly number?: string;
  readonly disclosure?: 1 | 2 | 3 | 4;
  readonly establishmentNumber?: string;
  readonly establishment?: EstablishmentFacts;
  readonly receivedOn?: string;
  readonly validThrough?: string;
  readonly facts?: VacancyFacts;
}

let counted = 0;

/** A vacancy that anybody finds, unless something else is said. Answers its number. */
export async function aVacancy(parts: Parts, changes: VacancyChanges = {}): Promise<string> {
  counted += 1;
  const { number = `13010-${counted}`, disclosure = 1, establishmentNumber = '1301-000001-1' } = changes;
  const employer = { number: establishmentNumber, facts: { ...establishment, ...changes.establishment } };
  const vacancy = prepareVacancy({
    number,
    establishment: employer,
    state: 'open',
    receivedOn: Temporal.PlainDate.from(changes.receivedOn ?? '2026-11-20'),
    validThrough: Temporal.PlainDate.from(changes.validThrough ?? '2027-01-31'),
    facts: { ...facts, ...changes.facts, disclosure: `${disclosure}` },
  });
  await parts.database.transaction((tx) =>
    writeVacancies(tx, { establishments: [employer], vacancies: [vacancy] }, parts.clock.now()),
  );
  return number;
}
