import { type Look, look, type Visits } from './visits.ts';

type Fields = Readonly<Record<string, string>>;

const sees =
  (path: string, fields?: Fields): Look =>
  async ({ desk }) =>
    look((await desk({ role: 'administrator' })).browser, path, fields);

const longest: Look = async ({ desk, longestOffice }) => {
  const { browser } = await desk({ role: 'administrator' });
  return look(browser, `/counter/offices/${await longestOffice()}`);
};

const base = '/counter/offices';
const wrong = { number: '99', name: '', postal: '1', address: '', telephone: 'なし', 'opening-hours': '' };
const { number: _number, ...wrongFacts } = wrong;

export const officesVisits: Visits = {
  'offices.list': {
    normal: sees(base),
    longest: async ({ desk, longestOffice }) => {
      await longestOffice();
      return look((await desk({ role: 'administrator' })).browser, base);
    },
  },
  'offices.addition': { normal: sees(`${base}/new`) },
  'offices.addition.submit': { error: sees(`${base}/new`, wrong) },
  'offices.office': {
    normal: sees(`${base}/13010`),
    longest,
    done: sees(`${base}/13010?done=change`),
  },
  'offices.office.submit': { error: sees(`${base}/13010`, wrongFacts) },
  'offices.municipalities': {
    normal: sees(`${base}/13010/municipalities`),
    longest: sees(`${base}/13010/municipalities?prefecture=01`),
  },
  'offices.municipalities.submit': {
    'an unknown prefecture': async ({ desk }) => {
      const { browser } = await desk({ role: 'administrator' });
      return look(browser, `${base}/13010/municipalities`, { prefecture: '99' });
    },
  },
  'offices.closing': { normal: sees(`${base}/13010/closing`) },
  'offices.closing.submit': { error: sees(`${base}/13010/closing`, {}) },
};
