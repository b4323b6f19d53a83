import { paperPaths, recordPaths } from '#features/registration/index.ts';

/** Where home leads. */
export const paths = { ...recordPaths, receptionPaper: paperPaths.reception } as const;
