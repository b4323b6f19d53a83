import { counterPaths } from '#features/counter/index.ts';

const base = counterPaths.registration;

/** The addresses of the registration at the counter. */
export const registrationPaths = {
  base,
  draft: (id: string): string => `${base}/${id}`,
  step: (id: string, key: string): string => `${base}/${id}/${key}`,
  discard: (id: string): string => `${base}/${id}/discard`,
  discardPattern: `${base}/:draft/discard`,
} as const;
