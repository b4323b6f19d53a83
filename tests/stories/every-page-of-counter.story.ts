import { lookOverEveryPage } from './every-page/look-over.ts';
import { counterPages } from './every-page/pages-of-counter.ts';

lookOverEveryPage(counterPages);
