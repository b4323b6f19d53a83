import type { VacancyFacts } from '#features/vacancies/index.ts';
import { type Check, type Finding, findingsWhere, orange, red } from './finding.ts';

type Rows = readonly (readonly [boolean, Finding])[];

const isFixed = ({ term }: VacancyFacts): boolean => term === 'fixed';
const needsExperience = ({ experience }: VacancyFacts): boolean => experience === 'needed';
const says = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** 労働施策総合推進法施行規則1条の3第1項: each reason with its conditions. */
const conditions: Readonly<Record<NonNullable<VacancyFacts['age-reason']>, (facts: VacancyFacts) => Rows>> = {
  retirement: (facts) => {
    const { 'retirement-age': retirement, 'retirement-age-system': system, 'age-to': to } = facts;
    return [
      [facts['age-from'] !== undefined, red(['age-from'], 'age.no-lower-limit')],
      [to === undefined, red(['age-to'], 'age.upper-limit-needed')],
      [isFixed(facts), red(['age-reason', 'term'], 'age.open-term-only')],
      [system === 'no', red(['retirement-age-system', 'age-reason'], 'age.no-retirement-age')],
      [
        retirement !== undefined && to !== undefined && to !== retirement && to !== retirement - 1,
        red(['retirement-age', 'age-to'], 'age.not-the-retirement-age', {
          to: to ?? 0,
          retirement: retirement ?? 0,
        }),
      ],
    ];
  },
  law: (facts) => [[!says(facts['age-reason-detail']), red(['age-reason-detail'], 'age.which-law')]],
  career: (facts) => [
    [facts['age-from'] !== undefined, red(['age-from'], 'age.no-lower-limit')],
    [facts['age-to'] === undefined, red(['age-to'], 'age.upper-limit-needed')],
    [isFixed(facts), red(['age-reason', 'term'], 'age.open-term-only')],
    [needsExperience(facts), red(['experience', 'age-reason'], 'age.no-experience-needed')],
    [(facts['age-to'] ?? 0) > 45, orange(['age-to'], 'age.late-career', { to: facts['age-to'] ?? 0 })],
  ],
  skills: (facts) => {
    const { 'age-from': from = 0, 'age-to': to = 99 } = facts;
    const width = to - from;
    return [
      [from < 30 || to > 49, red(['age-from'], 'age.skills-limits')],
      [width < 4 || width > 9, red(['age-to'], 'age.skills-width')],
      [isFixed(facts), red(['age-reason', 'term'], 'age.open-term-only')],
    ];
  },
  art: (facts) => [[!says(facts['age-reason-detail']), red(['age-reason-detail'], 'age.which-art')]],
  senior: (facts) => {
    const isSixty = (facts['age-from'] ?? 0) >= 60 && facts['age-to'] === undefined;
    return [
      [!isSixty && isFixed(facts), red(['age-reason', 'term'], 'age.open-term-only')],
      [!isSixty && needsExperience(facts), red(['experience', 'age-reason'], 'age.no-experience-needed')],
      [!isSixty && !says(facts['age-reason-detail']), red(['age-reason-detail'], 'age.which-group')],
    ];
  },
};

/** 年齢制限: none without one of the legal reasons, none beyond what that reason allows. */
const ageLimit: Check = (facts) => {
  if (facts.age !== 'limited') return [];
  const { 'age-from': from, 'age-to': to, 'age-reason': reason } = facts;
  return findingsWhere([
    [from === undefined && to === undefined, red(['age-from'], 'age.no-limit')],
    [from !== undefined && to !== undefined && from > to, red(['age-to'], 'age.upside-down')],
    [reason === undefined, red(['age-reason'], 'age.reason-needed')],
    ...(reason === undefined ? [] : conditions[reason](facts)),
  ]);
};

export const ageChecks: readonly Check[] = [ageLimit];
