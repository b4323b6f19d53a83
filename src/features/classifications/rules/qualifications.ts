import { searchable, searchByName } from './name-search.ts';
import { rowGroupsOf } from './rows.ts';
import { careAndBuildingQualificationRows } from './tables/qualifications-of-care-and-building.ts';
import { machineAndTransportQualificationRows } from './tables/qualifications-of-machines-and-transport.ts';
import { officeAndServiceQualificationRows } from './tables/qualifications-of-offices-and-hospitality.ts';

export interface Qualification {
  /** 'Q' and four digits. It is stored: a code never changes its meaning and is never used again. */
  readonly code: string;
  readonly name: string;
  /** Other words, spellings and readings, for the search only. */
  readonly otherNames: readonly string[];
  readonly groupCode: string;
}

export interface QualificationGroup {
  /** Two digits. */
  readonly code: string;
  readonly name: string;
  readonly qualifications: readonly Qualification[];
}

const tables = [
  careAndBuildingQualificationRows,
  machineAndTransportQualificationRows,
  officeAndServiceQualificationRows,
];

/** Driving licences come first. */
export const qualificationGroups: readonly QualificationGroup[] = tables
  .flatMap(rowGroupsOf)
  .map((group) => ({
    code: group.code,
    name: group.name,
    qualifications: group.rows.map(([code = '', name = '', ...otherNames]) => ({
      code,
      name,
      otherNames,
      groupCode: group.code,
    })),
  }));

export const drivingLicences: readonly Qualification[] = qualificationGroups[0]?.qualifications ?? [];

const all = qualificationGroups.flatMap(({ qualifications }) => qualifications);
const byCode = new Map(all.map((qualification) => [qualification.code, qualification]));
const entries = all.map((qualification) =>
  searchable(qualification, [qualification.name, ...qualification.otherNames]),
);

export const findQualification = (code: string): Qualification | undefined => byCode.get(code);

/** Qualifications by name, other name or kana in any width; the best first, at most twenty. */
export const searchQualifications = (typed: string): readonly Qualification[] => searchByName(entries, typed);
