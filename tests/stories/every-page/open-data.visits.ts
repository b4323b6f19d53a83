import { aVacancy } from '#kit/vacancies.ts';
import { type Look, opens, type Unseen, type Visits } from './visits.ts';

const withVacancy =
  (looks: Look): Look =>
  async (ground) => {
    await aVacancy(ground.parts, { number: '13010-980' });
    return looks(ground);
  };

const read = (path: string) => ({ normal: withVacancy(opens(path)) });

const posted: Unseen = {
  unseen: 'answers programs in XML: src/features/open-data/faces/public/teikyo/teikyo.test.ts',
};

/** What programs read, and the page that says how. */
export const openDataVisits: Visits = {
  'open-data.about': { normal: opens('/open-data') },
  'open-data.search': read('/api/v1/search'),
  'open-data.vacancies': read('/api/v1/vacancies'),
  'open-data.vacancy': read('/api/v1/vacancies/13010-980'),
  'open-data.whole': read('/api/v1/vacancies.ndjson'),
  'open-data.changes': read('/api/v1/changes'),
  'open-data.document': read('/api/v1/openapi.json'),
  'open-data.nothing': { error: opens('/api/v1/nothing') },
  'open-data.feed': read('/jobs.atom'),
  'open-data.provision.get-token': posted,
  'open-data.provision.delete-token': posted,
  'open-data.provision.sets': posted,
  'open-data.provision.set': posted,
};
