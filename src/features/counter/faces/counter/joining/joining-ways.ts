import type { JobSeekerRow } from '#features/job-seekers/index.ts';
import { counterPaths, recordPath } from '../counter-paths.ts';

type Other = Pick<JobSeekerRow, 'number' | 'office_number'>;

/** Where two records are compared; another office's has to be opened with a reason first. */
export const joiningWith = (number: string, other: Other, ownOffice: string): string =>
  other.office_number === ownOffice
    ? `${recordPath(number, 'joining')}?with=${other.number}`
    : `${counterPaths.elsewhere}?number=${other.number}`;
