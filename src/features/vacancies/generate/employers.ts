import { findIndustry } from '#features/classifications/index.ts';
import type { EstablishmentFacts } from '../items/vacancy-table.ts';
import type { GivenEstablishment } from '../rules/prepare-vacancy.ts';
import type { Job } from './jobs.ts';
import { addressAt, type WorkPlace } from './places-of-work.ts';
import { type Draws, drawsOf } from './random.ts';
import { beginnings, ends, endsOf, families, givenNames } from './tables/company-words.ts';
import { customers } from './tables/general-sentences.ts';
import { madeUpName, paragraph } from './words.ts';

export interface Employer extends GivenEstablishment {
  readonly place: WorkPlace;
  readonly industry: string;
  /** How much it pays, its prefecture being 1. */
  readonly pay: number;
  readonly telephone: string;
}

const legalForms = { care: '社会福祉法人', medicine: '医療法人', learning: '学校法人' } as const;

const isWelfare = (kind: string): kind is keyof typeof legalForms => Object.hasOwn(legalForms, kind);

function nameOf(industry: string, draws: Draws): { readonly name: string; readonly kana: string } {
  const kind = endsOf(industry);
  const [end, endKana] = draws.pick(ends[kind] ?? []);
  const style = draws.next();
  const made = madeUpName(draws);
  const [family, familyKana] = draws.pick(families);
  const [beginning, beginningKana] = draws.pick(beginnings);
  const [word, kana] =
    style < 0.3
      ? [family, familyKana]
      : style < 0.55
        ? [made, made]
        : style < 0.8
          ? [beginning, beginningKana]
          : [beginning + family, beginningKana + familyKana];
  const form = isWelfare(kind)
    ? legalForms[kind]
    : draws.chance(0.68)
      ? '株式会社'
      : draws.chance(0.5)
        ? '有限会社'
        : '合同会社';
  const bare = `${word}${end}`;
  const name = isWelfare(kind) || draws.chance(0.6) ? `${form}${bare}` : `${bare}${form}`;
  return { name: name.replace('会社会', '会社'), kana: `${kana}${endKana}` };
}

/** Many small ones, few large. */
const peopleOf = (draws: Draws): number => Math.max(2, Math.floor(2 * 900 ** (draws.next() ** 1.3)));

/** The same employer for the same seed and number, however often it is asked for. */
export function employerOf(
  seed: number,
  index: number,
  given: { readonly job: Job; readonly place: WorkPlace },
): Employer {
  const draws = drawsOf(seed, 2, index);
  const { job, place } = given;
  const industry = draws.pick(job.industries);
  const people = peopleOf(draws);
  const here = draws.chance(0.6) ? people : Math.max(1, Math.floor(people * draws.next()));
  const { name, kana } = nameOf(industry, draws);
  const [family] = draws.pick(families);
  const [given1] = draws.pick(givenNames);
  const yes = (share: number): 'yes' | 'no' => (draws.chance(share) ? 'yes' : 'no');
  const facts: EstablishmentFacts = {
    name,
    kana,
    address: addressAt(place, draws),
    'corporate-number': String(1_000_000_000_000 + Math.floor(draws.next() * 8_999_999_999_999)),
    'representative-title': draws.pick(['代表取締役', '理事長', '代表社員', '院長', '社長']),
    representative: `${family} ${given1}`,
    'founded-in': draws.whole(1948, 2022),
    capital: `${draws.pick([100, 300, 500, 800, 1000, 2000, 3000, 5000, 9800])}万円`,
    'people-in-all': people,
    'people-here': here,
    'women-here': Math.floor(here * (0.2 + draws.next() * 0.6)),
    'part-timers-here': Math.floor(here * job.partTime * draws.next()),
    union: yes(Math.min(0.6, people / 1500)),
    business: paragraph(
      [`${findIndustry(industry)?.name ?? ''}を営み、{n}と{c}を主な事業としています。`],
      job,
      draws,
      {
        about: 20,
        most: 250,
      },
    ),
    features: paragraph(customers, job, draws, { about: 60, most: 280 }),
    'rules-full-time': yes(0.85),
    'rules-part-time': yes(0.7),
    'childcare-leave': yes(0.4 + Math.min(0.4, people / 500)),
    'care-leave': yes(0.15),
    'nursing-leave': yes(0.1),
    'foreign-workers': yes(0.15),
    branches: draws.rank(30),
  };
  return {
    number: employerNumber(seed, index, place.municipality.prefecture.code),
    facts: draws.chance(0.5) ? { ...facts, homepage: `https://www.example.jp/${index}/` } : facts,
    place,
    industry,
    pay: 0.92 + draws.next() * 0.16 + Math.min(0.08, people / 10_000),
    telephone: `0${draws.whole(11, 99)}-${draws.whole(200, 999)}-${String(draws.whole(0, 9999)).padStart(4, '0')}`,
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** 1301-123456-7; room for ten million employers of each of a hundred seeds. */
const employerNumber = (seed: number, index: number, prefecture: string): string =>
  `${prefecture}${two(seed)}-${String(index % 1_000_000).padStart(6, '0')}-${Math.floor(index / 1_000_000)}`;
