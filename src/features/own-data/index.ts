export { ownDataPath, recordAccessPath } from './rules/paths.ts';
