export { addApiKey, type KeyFault, revokeApiKey } from './actions/api-keys.ts';
export { listApiKeys } from './store/api-keys.store.ts';
