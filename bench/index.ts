import { compareAnswers } from './enumeration.ts';
import { compareHashing } from './hashing.ts';
import { measureMixedDay } from './mixed-day.ts';
import { comparePages } from './pages.ts';
import { measurePapers } from './papers.ts';
import { measureRegistration } from './registration.ts';
import { compareSearch } from './search/compare-search.ts';
import { measureFollowing } from './search/following.ts';
import { measureSearch } from './search.ts';
import { serve } from './serve.ts';
import { serveMixedDay } from './serve-mixed-day.ts';
import { serveRegistration } from './serve-registration.ts';

const suites: Readonly<Record<string, () => Promise<void>>> = {
  pages: comparePages,
  hashing: compareHashing,
  enumeration: compareAnswers,
  registration: measureRegistration,
  search: compareSearch,
  'search-following': measureFollowing,
  'search-sql': measureSearch,
  papers: measurePapers,
  'mixed-day': measureMixedDay,
};

/** Run by their names alone: they may install what they compare with, and take long. */
const byNameAlone = new Set(['search', 'search-following']);

/** What a suite starts beside itself. */
const servers: Readonly<Record<string, () => Promise<void>>> = {
  serve,
  'serve-registration': serveRegistration,
  'serve-mixed-day': serveMixedDay,
};

const [word = 'all'] = process.argv.slice(2);
const names = word === 'all' ? Object.keys(suites).filter((name) => !byNameAlone.has(name)) : [word];
const server = servers[word];
if (server !== undefined) await server();
else {
  for (const name of names) {
    const suite = suites[name];
    if (suite === undefined)
      throw new Error(`no bench is named ${name}; there are: ${Object.keys(suites).join(', ')}`);
    await suite();
  }
}
