export { decideEstablishment } from './actions/decide-establishment.ts';
export type { EmployerBlock, EmployerBlockSource, EmployerWorkSource } from './actions/list-employer-work.ts';
export { establishmentWork } from './actions/list-work.ts';
export { registerEstablishment } from './actions/register-establishment.ts';
export {
  type EmployerRequest,
  type EmployerRoute,
  employerRoutes,
} from './faces/employer/employer-routes.ts';
export { counterEstablishmentPath, employerPaths, establishmentStepPath } from './rules/employer-paths.ts';
export type { EmployerWork } from './rules/employer-work.ts';
export { roleWords, type Standing, standingWords, type UserRole } from './rules/standing.ts';
export {
  type EmployerUser,
  findEmployerUser,
  insertUser,
  listUsers,
  listUsersToTell,
  type UserToTell,
} from './store/employer-users.store.ts';
export {
  type Establishment,
  findEstablishment,
  insertStanding,
  lockEstablishment,
} from './store/establishments.store.ts';
