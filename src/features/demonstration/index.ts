export { settleTown } from './actions/settle-town.ts';
