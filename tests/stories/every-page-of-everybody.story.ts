import { lookOverEveryPage } from './every-page/look-over.ts';
import { everybodyPages } from './every-page/pages-of-everybody.ts';
import { problemVisits } from './every-page/problem.visits.ts';

lookOverEveryPage(everybodyPages, problemVisits);
