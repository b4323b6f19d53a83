import { searchable, searchByName } from './name-search.ts';
import { type Occupation, occupationInTable } from './occupations.ts';
import { rowsOf } from './rows.ts';
import { assemblyAndInspectionJobRows } from './tables/jobs-in-assembly-and-inspection.ts';
import { buildingJobRows } from './tables/jobs-in-building.ts';
import { carryingAndCleaningJobRows } from './tables/jobs-in-carrying-and-cleaning.ts';
import { healthAndEducationJobRows } from './tables/jobs-in-health-and-education.ts';
import { serviceJobRows } from './tables/jobs-in-hospitality.ts';
import { makingJobRows } from './tables/jobs-in-making.ts';
import { officeJobRows } from './tables/jobs-in-offices.ts';
import { securityAndFarmingJobRows } from './tables/jobs-in-security-and-farming.ts';
import { sellingJobRows } from './tables/jobs-in-selling.ts';
import { transportJobRows } from './tables/jobs-in-transport.ts';
import { welfareJobRows } from './tables/jobs-in-welfare.ts';
import { expertJobRows } from './tables/jobs-of-experts.ts';

/** A job as people call it, and the occupation that it belongs to. */
export interface JobName {
  readonly name: string;
  /** Other words, spellings and readings, for the search only. */
  readonly otherNames: readonly string[];
  readonly occupation: Occupation;
}

const tables = [
  expertJobRows,
  healthAndEducationJobRows,
  officeJobRows,
  sellingJobRows,
  welfareJobRows,
  serviceJobRows,
  securityAndFarmingJobRows,
  makingJobRows,
  assemblyAndInspectionJobRows,
  transportJobRows,
  buildingJobRows,
  carryingAndCleaningJobRows,
];

/** In the order of the classification; in each occupation the most usual come first. */
export const jobNames: readonly JobName[] = tables
  .flatMap(rowsOf)
  .map(([code = '', name = '', ...otherNames]) => ({
    name,
    otherNames,
    occupation: occupationInTable(code),
  }));

const entries = jobNames.map((job) => searchable(job, [job.name, ...job.otherNames]));

/** Jobs by name, other name or kana in any width; the best first, at most twenty. */
export const searchJobNames = (typed: string): readonly JobName[] => searchByName(entries, typed);

/** Examples of jobs in an occupation, the most usual first. */
export const jobNamesOf = (occupationCode: string): readonly JobName[] =>
  jobNames.filter(({ occupation }) => occupation.code === occupationCode);
