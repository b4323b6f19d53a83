import { compareAnswers } from './enumeration.ts';
import { compareHashing } from './hashing.ts';
import { comparePages } from './pages.ts';
import { measureSearch } from './search.ts';
import { serve } from './serve.ts';

const suites: Readonly<Record<string, () => Promise<void>>> = {
  pages: comparePages,
  hashing: compareHashing,
  enumeration: compareAnswers,
  search: measureSearch,
};

const [word = 'all'] = process.argv.slice(2);
if (word === 'serve') await serve();
else {
  const chosen =
    word === 'all' ? Object.values(suites) : [suites[word]].filter((suite) => suite !== undefined);
  if (chosen.length === 0)
    throw new Error(`no bench is named ${word}; there are: ${Object.keys(suites).join(', ')}`);
  for (const suite of chosen) await suite();
}
