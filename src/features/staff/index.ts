export { addEnrolledStaffMember } from './actions/add-enrolled-staff-member.ts';
export { type AddedStaffMember, addStaffMember } from './actions/add-staff-member.ts';
export { endStaffLock } from './actions/manage-staff-member.ts';
export { mayManageStaff, mayRegisterJobSeekers, maySetUnavailable } from './rights.ts';
export { type Role, roleLabels } from './rules/roles.ts';
export { staffIdOf, staffNamesOf } from './store/staff.store.ts';
