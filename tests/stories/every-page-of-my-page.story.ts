import { lookOverEveryPage } from './every-page/look-over.ts';
import { jobSeekersPages } from './every-page/pages-of-my-page.ts';

lookOverEveryPage(jobSeekersPages);
