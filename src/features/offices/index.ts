export { addOffice } from './actions/add-office.ts';
export { setMunicipalities } from './actions/set-municipalities.ts';
export {
  type OfficeFacts,
  parseOfficeNumber,
  parsePostalCode,
  parseTelephone,
  usualOpeningHours,
} from './rules/office-facts.ts';
export { nextJobSeekerNumber, nextReferralNumber } from './store/given-numbers.store.ts';
export { officeServing } from './store/office-municipalities.store.ts';
export {
  findOffice,
  listOffices,
  lockOffice,
  type Office,
} from './store/offices.store.ts';
