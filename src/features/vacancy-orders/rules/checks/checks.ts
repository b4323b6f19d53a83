import type { VacancyFacts } from '#features/vacancies/index.ts';
import type { OrderAnswers } from '../../items/order-table.ts';
import { ageChecks } from './age.checks.ts';
import { conditionChecks } from './conditions.checks.ts';
import type { CheckGiven, Finding } from './finding.ts';
import { wageChecks } from './wage.checks.ts';
import { wordingChecks } from './wording.checks.ts';

const checks = [...ageChecks, ...wageChecks, ...conditionChecks, ...wordingChecks];

/** Everything that the office would find in what an order says, as far as it is answered [EMP-1]. */
export const findingsOf = (answers: OrderAnswers, given: CheckGiven): readonly Finding[] =>
  checks.flatMap((check) => check(answers as VacancyFacts, given));
