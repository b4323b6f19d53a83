import { demonstrationVisits } from './demonstration.visits.ts';
import { helpVisits } from './help.visits.ts';
import { jobSearchVisits } from './job-search.visits.ts';
import { officesVisits } from './offices.visits.ts';
import { openDataVisits } from './open-data.visits.ts';
import { openingVisits } from './opening.visits.ts';
import { paperFileVisits } from './paper-files.visits.ts';
import { portalLinkVisits } from './portal-link.visits.ts';
import { signInVisits } from './sign-in.visits.ts';
import type { Visits } from './visits.ts';
import { secondStepVisits } from './ways-in.visits.ts';

/** Before and beside a login: guidance, openings, logins, search, papers, offices, the demonstration. */
export const everybodyPages: Visits = {
  ...helpVisits,
  ...openingVisits,
  ...signInVisits,
  ...portalLinkVisits,
  ...secondStepVisits,
  ...demonstrationVisits,
  ...jobSearchVisits,
  ...openDataVisits,
  ...paperFileVisits,
  ...officesVisits,
};
