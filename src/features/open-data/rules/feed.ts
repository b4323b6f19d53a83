import { type VacancyRecord, wageWords } from '#features/vacancies/index.ts';
import { japaneseDate, type Temporal } from '#kernel/time.ts';
import { shownToAnybody } from './public-record.ts';
import { element, type Xml, xmlDocument } from './xml.ts';

export interface FeedFacts {
  readonly title: string;
  /** Of the site. */
  readonly author: string;
  /** Its own address, and that of the page which says the same. */
  readonly self: string;
  readonly page: string;
  readonly baseUrl: string;
  /** Where nothing was found: since when that is so. */
  readonly since: Temporal.Instant;
}

const line = (label: string, words: string): string => (words === '' ? '' : `${label}: ${words}`);

function entry(record: VacancyRecord, baseUrl: string): Xml {
  const { vacancy } = record;
  const { facts, establishment } = shownToAnybody(record);
  const address = `${baseUrl}/jobs/${vacancy.number}`;
  const summary = [
    line('事業所', establishment?.name ?? ''),
    line('賃金', wageWords(facts)),
    line('就業場所', facts.place?.text ?? ''),
    line('紹介期限日', japaneseDate(vacancy.valid_through)),
    facts.contents ?? '',
  ];
  return element('entry', [
    element('id', address),
    element('title', facts.title ?? '求人'),
    element('link', '', { rel: 'alternate', type: 'text/html', href: address }),
    element('published', `${vacancy.received_on}T00:00:00+09:00`),
    element('updated', vacancy.changed_at.toString()),
    element('summary', summary.filter((one) => one !== '').join('\n')),
  ]);
}

/** RFC 4287 */
export function atomFeed(records: readonly VacancyRecord[], facts: FeedFacts): string {
  const changes = records.map(({ vacancy }) => vacancy.changed_at.epochMilliseconds);
  const newest = records.find(({ vacancy }) => vacancy.changed_at.epochMilliseconds === Math.max(...changes));
  const feed = element(
    'feed',
    [
      element('id', facts.self),
      element('title', facts.title),
      element('link', '', { rel: 'self', type: 'application/atom+xml', href: facts.self }),
      element('link', '', { rel: 'alternate', type: 'text/html', href: facts.page }),
      element('updated', (newest?.vacancy.changed_at ?? facts.since).toString()),
      element('author', [element('name', facts.author)]),
      ...records.map((record) => entry(record, facts.baseUrl)),
    ],
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ja' },
  );
  return xmlDocument(feed);
}
