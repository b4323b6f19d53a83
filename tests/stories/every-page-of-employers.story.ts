import { lookOverEveryPage } from './every-page/look-over.ts';
import { employersPages } from './every-page/pages-of-employers.ts';

lookOverEveryPage(employersPages);
