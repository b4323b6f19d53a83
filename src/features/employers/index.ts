export { decideEstablishment } from './actions/decide-establishment.ts';
export type { EmployerBlock, EmployerBlockSource, EmployerWorkSource } from './actions/list-employer-work.ts';
export { establishmentWork } from './actions/list-work.ts';
export { registerEstablishment } from './actions/register-establishment.ts';
export {
  type EmployerRequest,
  type EmployerRoute,
  employerRoutes,
} from './faces/employer/employer-routes.ts';
export type { EmployerWork } from './rules/employer-work.ts';
export type { Standing, UserRole } from './rules/standing.ts';
export {
  type EmployerUser,
  insertUser,
  listUsersToTell,
  type UserToTell,
} from './store/employer-users.store.ts';
export {
  type Establishment,
  findEstablishment,
  lockEstablishment,
} from './store/establishments.store.ts';
