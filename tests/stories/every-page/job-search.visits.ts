import type { VacancyFacts } from '#features/vacancies/index.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { visitor } from '#kit/visitor.ts';
import type { Ground } from './ground.ts';
import { type Look, look, opens, says, type Visits } from './visits.ts';

const word = encodeURIComponent;
const line = (letter: string, length: number): string => letter.repeat(length);

/** Without a place to break. */
const longestFacts: VacancyFacts = {
  title: line('職', 28),
  contents: line('仕', 600),
  message: line('W', 300),
  'wage-note': line('賃', 300),
  'hours-note': line('時', 300),
};

let written = false;

/** A page of vacancies, one that is over, one whose employer is hidden, and one that is as long as can be. */
async function withVacancies({ parts }: Ground): Promise<void> {
  if (written) return;
  written = true;
  for (let count = 1; count <= 34; count += 1) {
    const facts = { title: `仕事${String.fromCodePoint(0x4e00 + count)}` };
    await aVacancy(parts, { number: `13010-${900 + count}`, facts });
  }
  await aVacancy(parts, { number: '13010-990', facts: { title: '仕事一', 'base-low': 199_000 } });
  await aVacancy(parts, { number: '13010-990', facts: { title: '仕事一' } });
  await aVacancy(parts, { number: '13010-991', validThrough: '2026-11-01' });
  await aVacancy(parts, { number: '13010-992', disclosure: 3 });
  await aVacancy(parts, { number: '13010-993', disclosure: 4 });
  await aVacancy(parts, {
    number: '13010-999',
    establishmentNumber: '1301-999999-9',
    establishment: { name: line('社', 54) },
    facts: longestFacts,
  });
}

const after =
  (next: Look): Look =>
  async (ground) => {
    await withVacancies(ground);
    return next(ground);
  };

const own =
  (path: string): Look =>
  async ({ person }) =>
    look((await person()).browser, path);

const atDesk =
  (path: string): Look =>
  async ({ desk }) =>
    look((await desk()).browser, path);

const manyPlaces = Array.from({ length: 40 }, (_, n) => `place=${13_101 + n}`).join('&');

export const jobSearchVisits: Visits = {
  'job-search.public': {
    normal: after(opens('/jobs')),
    'the second page': after(opens('/jobs?page=2&sort=wage-high')),
    'many conditions': after(
      opens(
        `/jobs?words=${word('仕事')}&hours=full&employment=regular&place=13&tag=no-experience&wage=200000`,
      ),
    ),
    'many places': after(opens(`/jobs?${manyPlaces}&place=01&place=14&place=27`)),
    short: after(opens('/jobs?view=short&apart=yes&size=50')),
    'the most cards of a page': after(opens('/jobs?apart=yes&size=50')),
    'nothing found': after(says('0件です', opens(`/jobs?words=${word('どこにもない')}&place=47&hours=part`))),
    'a name of several places': after(says('どの場所ですか', opens(`/jobs?near=${word('府中市')}`))),
    'a name of several jobs': after(opens(`/jobs?job=${word('販売')}`)),
    'an unknown name': after(says('見つかりません', opens(`/jobs?near=${word('どこにもない町')}`))),
    longest: after(opens(`/jobs?words=${'W'.repeat(100)}&without=${word(line('除', 100))}`)),
    'beyond the last page': after(says('このページに求人はありません', opens('/jobs?page=1000000'))),
    empty: async ({ untouched }) => look(visitor(untouched.baseUrl), '/jobs'),
  },
  'job-search.public.vacancy': {
    normal: after(opens('/jobs/13010-990')),
    longest: after(opens('/jobs/13010-999')),
    'an employer that is not named': after(says('公開していません', opens('/jobs/13010-992'))),
    over: after(says('終わりました', opens('/jobs/13010-991'))),
    'one that only staff see': after(opens('/jobs/13010-993')),
  },
  'job-search.public.paper': {
    normal: after(opens('/jobs/13010-990/print')),
    longest: after(opens('/jobs/13010-999/print')),
    over: after(opens('/jobs/13010-991/print')),
  },
  'job-search.mypage': {
    normal: after(own('/mypage/jobs')),
    'some conditions': after(own('/mypage/jobs?place=13&hours=full&words=x')),
  },
  'job-search.mypage.vacancy': {
    normal: after(own('/mypage/jobs/13010-990')),
    longest: after(own('/mypage/jobs/13010-999')),
  },
  'job-search.mypage.paper': { normal: after(own('/mypage/jobs/13010-990/print')) },
  'job-search.counter': {
    normal: after(atDesk('/counter/jobs')),
    'some conditions': after(atDesk('/counter/jobs?place=13&hours=full')),
  },
  'job-search.counter.vacancy': {
    normal: after(atDesk('/counter/jobs/13010-993')),
    longest: after(atDesk('/counter/jobs/13010-999')),
  },
  'job-search.counter.paper': { normal: after(atDesk('/counter/jobs/13010-993/print')) },
};
