import { findIndustry, industryGroups } from '#features/classifications/index.ts';
import { findMunicipality } from '#features/places/index.ts';
import {
  daysOffWords,
  hoursWords,
  kindWords,
  shiftWords,
  shownVacancyNumber,
  type VacancyFacts,
  type VacancyRecord,
  writtenWageWords,
} from '#features/vacancies/index.ts';
import type { Temporal } from '#kernel/time.ts';
import { publicEmployerItems, publicVacancyItems, shownToAnybody } from './public-record.ts';
import { element, type Xml } from './xml.ts';

type Elements = Readonly<Record<string, string | number | undefined>>;

const two = (value: number): string => String(value).padStart(2, '0');
/** 2026/11/20 */
const dayOf = ({ year, month, day }: Temporal.PlainDate): string => `${year}/${two(month)}/${two(day)}`;

const words = (facts: VacancyFacts, key: keyof VacancyFacts & string): string => {
  const value = facts[key];
  return value === undefined ? '' : (publicVacancyItems[key]?.show(value).join('\n') ?? '');
};

/** As the service numbers them. */
const kindCodes = {
  general: '1',
  'new-graduate': '2',
  seasonal: '3',
  migrant: '4',
  disability: '5',
} as const;
const employmentCodes: Readonly<Record<string, string>> = {
  regular: '1',
  'other-than-regular': '2',
  'fixed-term-dispatch': '3',
  'open-term-dispatch': '4',
  'part-time': '5',
  'fixed-term-dispatch-part': '6',
  'open-term-dispatch-part': '7',
};
const dayElements = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function basics({ vacancy }: VacancyRecord, facts: VacancyFacts): Elements {
  const code = facts.industry?.code ?? vacancy.industry ?? undefined;
  const industry = code === undefined ? undefined : (findIndustry(code)?.name ?? groupName(code));
  return {
    kjno: shownVacancyNumber(vacancy.number),
    uktkymd_seireki: dayOf(vacancy.received_on),
    kjyukoymd: dayOf(vacancy.valid_through),
    kjkbn1_c: kindCodes[facts.kind ?? 'general'],
    kjkbn1_n: kindWords[facts.kind ?? 'general'],
    kjkbn2_c: facts.hours === 'part' ? '2' : '1',
    kjkbn2_n: hoursWords[facts.hours ?? 'full'],
    sngbrui_c: code,
    sngbrui_n: industry ?? facts.industry?.text,
    skgybrui1_c: facts.occupation?.code ?? undefined,
    skgybrui1_n: facts.occupation?.text,
  };
}

const groupName = (code: string): string | undefined => industryGroups.find((one) => one.code === code)?.name;

function employer(record: VacancyRecord): Elements {
  const { establishment } = shownToAnybody(record);
  if (establishment === undefined) return {};
  const said = (key: keyof typeof establishment & string): string => {
    const value = establishment[key];
    return value === undefined ? '' : (publicEmployerItems[key]?.show(value).join('\n') ?? '');
  };
  return {
    jgshno: record.vacancy.establishment_number,
    jgshmei: establishment.name,
    jgshmeikana: establishment.kana,
    jgshszci: establishment.address?.text,
    jgshhp: establishment.homepage,
    hoj_no: establishment['corporate-number'],
    kaishatokucho: said('features'),
    jigyony: said('business'),
    shihonkin: establishment.capital,
  };
}

function work(facts: VacancyFacts): Elements {
  const code = facts.place?.municipalityCode ?? undefined;
  const municipality = code === undefined ? undefined : findMunicipality(code);
  return {
    sksu: facts.title,
    shigoto_ny: facts.contents,
    koyokeitai_c: employmentCodes[facts.employment ?? ''],
    koyokeitai_n: words(facts, 'employment'),
    ssintoyo_umu_n: words(facts, 'becoming-regular'),
    koyokikan_sadame_n: words(facts, 'term'),
    shgbsjusho: facts.place?.text,
    shgbsjusho1_c: code,
    shgbsjusho1_n:
      municipality === undefined ? undefined : `${municipality.prefecture.name}${municipality.name}`,
    shgbs_myre: facts.station,
    mycartsknkahi_n: words(facts, 'car-commuting'),
    shgbs_okni_jdktentisk_n: words(facts, 'smoking'),
    ...Object.fromEntries(
      (facts.qualifications ?? [])
        .slice(0, 3)
        .map((one, index) => [`menkyo_skkuyohi${index + 1}_n`, one.name?.text]),
    ),
  };
}

function pay(facts: VacancyFacts): Elements {
  return {
    khky: writtenWageWords({ ...facts, allowances: [], 'fixed-overtime': 'no' }),
    khkykagen: facts['base-low'],
    khkyjgn: facts['base-high'],
    chgnkeitai_n: words(facts, 'wage-form'),
    shoyoumu_n: words(facts, 'bonus'),
    shoyo: words(facts, 'bonus-amount'),
    shkyumu_n: words(facts, 'raise'),
  };
}

function times(facts: VacancyFacts): Elements {
  const shifts = (facts.shifts ?? []).slice(0, 3).map(({ from = '', to = '' }) => `${from}～${to}`);
  const off = facts['days-off'] ?? [];
  return {
    shgjn: shiftWords(facts),
    ...Object.fromEntries(shifts.map((shift, index) => [`shgjn${index + 1}_open_close`, shift])),
    jkgi_umu_n: words(facts, 'overtime'),
    jkgi_thkinjn_ji_n: facts['overtime-hours'],
    kyjs: daysOffWords(facts),
    ...Object.fromEntries(dayElements.map((day) => [`kyjs_${day}`, off.includes(day) ? '1' : ''])),
    nenkankjsu_n: facts['yearly-holidays'],
  };
}

const rest = (facts: VacancyFacts): Elements => ({
  knyhkn: words(facts, 'insurance'),
  tskknseido_n: words(facts, 'retirement-pay'),
  tkjshsetu_n: words(facts, 'nursery'),
  saiyoninzu_n: facts.hiring,
  boshury_n: words(facts, 'hiring-reason'),
});

/** A vacancy under the element names of 求人情報提供サービス; what is not said is not there. */
export function providedVacancy(record: VacancyRecord): Xml {
  const { facts } = shownToAnybody(record);
  const all = {
    ...basics(record, facts),
    ...employer(record),
    ...work(facts),
    ...pay(facts),
    ...times(facts),
    ...rest(facts),
  };
  const said = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
  return element(
    'data',
    said.map(([name, value]) => element(name, value ?? '')),
  );
}
