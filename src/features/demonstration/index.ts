export { settleTown } from './actions/settle-town.ts';
export { eraseDemonstrationLogins } from './store/tables.ts';
