export { settleTown } from './actions/settle-town.ts';
export type { DemonstrationPortalAccess } from './portal/portal-access.ts';
export { type DemonstrationPortal, startDemonstrationPortal } from './portal/start-portal.ts';
export { eraseDemonstrationLogins } from './store/tables.ts';
