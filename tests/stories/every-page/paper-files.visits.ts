import { aVacancy } from '#kit/vacancies.ts';
import { type Look, look, opens, type Visits } from './visits.ts';

const own =
  (path: string): Look =>
  async ({ person }) =>
    look((await person()).browser, path);

const atDesk =
  (page: string): Look =>
  async ({ person, desk }) => {
    const { number } = await person();
    return look((await desk()).browser, `/counter/job-seekers/${number}/papers/${page}/file`);
  };

const withVacancy =
  (looks: Look): Look =>
  async (ground) => {
    await aVacancy(ground.parts, { number: '13010-970' });
    return looks(ground);
  };

const path = (base: string): string => `${base}/13010-970/print/file`;

/** The papers that are opened as a PDF; each has a page beside it that says the same. */
export const paperFileVisits: Visits = {
  'registration.papers.registration.file': { normal: own('/mypage/papers/registration/file') },
  'registration.papers.reception.file': { normal: own('/mypage/papers/reception/file') },
  'counter.record.papers.registration.file': { normal: atDesk('registration') },
  'counter.record.papers.reception.file': { normal: atDesk('reception') },
  'job-search.public.paper.file': { normal: withVacancy(opens(path('/jobs'))) },
  'job-search.mypage.paper.file': { normal: withVacancy(own(path('/mypage/jobs'))) },
  'job-search.counter.paper.file': {
    normal: withVacancy(async ({ desk }) => look((await desk()).browser, path('/counter/jobs'))),
  },
};
