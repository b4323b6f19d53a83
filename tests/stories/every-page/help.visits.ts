import { visitor } from '#kit/visitor.ts';
import type { Look, Visits } from './visits.ts';
import { look, opens, says } from './visits.ts';

const longest: Look = async ({ stranger, longestOffice }) => {
  await longestOffice();
  return look(stranger(), '/offices');
};

const guidance = (path: string) => ({ normal: opens(path) });

export const helpVisits: Visits = {
  'help.front': guidance('/'),
  'help.for-job-seekers': guidance('/for-job-seekers'),
  'help.for-employers': guidance('/for-employers'),
  'help.manual': guidance('/manual'),
  'help.manual-opening-guide': guidance('/manual/opening-guide'),
  'help.manual-overview': guidance('/manual/overview'),
  'help.manual-opening-code': guidance('/manual/opening-code'),
  'help.manual-opening-online': guidance('/manual/opening-online'),
  'help.manual-password': guidance('/manual/password'),
  'help.manual-login': guidance('/manual/login'),
  'help.manual-forgotten': guidance('/manual/forgotten'),
  'help.manual-mail': guidance('/manual/mail'),
  'help.manual-registration': guidance('/manual/registration'),
  'help.manual-record': guidance('/manual/record'),
  'help.manual-search': guidance('/manual/search'),
  'help.manual-kept-vacancies': guidance('/manual/kept-vacancies'),
  'help.manual-validity': guidance('/manual/validity'),
  'help.manual-own-data': guidance('/manual/own-data'),
  'help.manual-settings': guidance('/manual/settings'),
  'help.manual-leaving': guidance('/manual/leaving'),
  'help.contact': guidance('/contact'),
  'help.links': guidance('/links'),
  'help.site-policy': guidance('/site-policy'),
  'help.accessibility': guidance('/accessibility'),
  'help.questions': guidance('/questions'),
  'help.offices': {
    normal: opens('/offices'),
    'a search that finds nothing': says(
      '0件です',
      opens(`/offices?place=${encodeURIComponent('どこにもない町')}`),
    ),
    empty: async ({ untouched }) => look(visitor(untouched.baseUrl), '/offices'),
    longest,
    'longest question': opens(`/offices?place=${'W'.repeat(200)}`),
  },
  'help.calendar-years': guidance('/calendar-years'),
  'help.privacy-policy': guidance('/privacy'),
  'help.terms-of-use': guidance('/terms'),
  'help.site-map': guidance('/sitemap'),
};
