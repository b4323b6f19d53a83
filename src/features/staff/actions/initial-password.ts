import { newCode } from '#platform/security/secrets.ts';

const length = 20;

/** Twenty random letters in groups, hyphens included: 100 bits, to be read out once and replaced at the first sign-in. */
export const newInitialPassword = (): string => newCode(length).replace(/(.{4})(?=.)/gu, '$1-');
