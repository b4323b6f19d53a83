export { ownDataPath } from './rules/paths.ts';
