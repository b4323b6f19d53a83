export { industry } from './items/industry.item.ts';
export { occupation } from './items/occupation.item.ts';
export { qualification } from './items/qualification.item.ts';
export {
  findIndustry,
  type Industry,
  type IndustryGroup,
  industryGroups,
} from './rules/industries.ts';
export { type JobName, searchJobNames } from './rules/job-names.ts';
export {
  findOccupation,
  findOccupationGroup,
  type Occupation,
  type OccupationGroup,
  occupationGroups,
} from './rules/occupations.ts';
export { findPlainItem, type PlainGroup, type PlainItem, plainGroups } from './rules/plain-groups.ts';
export {
  type Qualification,
  type QualificationGroup,
  searchQualifications,
} from './rules/qualifications.ts';
