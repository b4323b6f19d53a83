export { occupation } from './items/occupation.item.ts';
export { qualification } from './items/qualification.item.ts';
