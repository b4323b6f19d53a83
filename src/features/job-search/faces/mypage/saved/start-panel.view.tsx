import type { VNode } from 'preact';
import { Section } from '#ui/page-heading.tsx';
import { ownPaths, ownSearchTitles, savedSearchAddress } from '../own-paths.ts';
import type { CountedSearch } from './counted-searches.ts';

/** At the start of the search: what was saved, and the ways to what was kept. */
export const StartPanel = ({ searches }: { searches: readonly CountedSearch[] }): VNode => (
  <>
    {searches.length === 0 ? null : (
      <Section heading={ownSearchTitles.saved}>
        <ul class="link-list">
          {searches.map(({ saved, fresh }) => (
            <li key={saved.id}>
              <a href={savedSearchAddress(saved.conditions)}>{saved.name}</a>（新着{fresh}件）
            </li>
          ))}
        </ul>
      </Section>
    )}
    <ul class="link-list">
      {(['saved', 'favourites', 'seen'] as const).map((name) => (
        <li key={name}>
          <a href={ownPaths[name]}>{name === 'saved' ? '保存した条件の一覧' : ownSearchTitles[name]}</a>
        </li>
      ))}
    </ul>
  </>
);
