import type { VNode } from 'preact';
import type { SearchQuery } from '#features/vacancies/index.ts';
import { Banner } from '#ui/banner.tsx';
import { type NamedChoices, withNamed } from '../../rules/named-choices.ts';
import { searchPath } from '../search-paths.ts';

interface NamedProps {
  readonly base: string;
  readonly query: SearchQuery;
  readonly named: readonly NamedChoices[];
}

const nouns = { near: '場所', job: '仕事の名前' } as const;
const advice = {
  near: '市区町村や都道府県の名前で入れてください。',
  job: '別の言い方で入れるか、「ことば」に入れてください。',
} as const;

/** Names that mean several things, or none that is known: what to take, with the rest of the search kept. */
export function NamedChoicesView({ base, query, named }: NamedProps): VNode | null {
  if (named.length === 0) return null;
  return (
    <>
      {named.map(({ field, typed, choices }) => (
        <Banner
          key={`${field} ${typed}`}
          kind="info"
          heading={
            choices.length === 0
              ? `「${typed}」という${nouns[field]}は見つかりません`
              : `「${typed}」はどの${nouns[field]}ですか`
          }
        >
          {choices.length === 0 ? (
            <p>{advice[field]}</p>
          ) : (
            <ul class="link-list">
              {choices.map(({ label, codes }) => (
                <li key={label}>
                  <a href={searchPath(base, withNamed(query, field, codes))}>{label}</a>
                </li>
              ))}
              {field === 'job' && choices.length > 1 ? (
                <li>
                  <a
                    href={searchPath(
                      base,
                      withNamed(
                        query,
                        field,
                        choices.flatMap(({ codes }) => codes),
                      ),
                    )}
                  >
                    上のすべて
                  </a>
                </li>
              ) : null}
            </ul>
          )}
        </Banner>
      ))}
    </>
  );
}
