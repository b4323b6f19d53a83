import type { VNode } from 'preact';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { type SiteMapEntry, siteMapGroups } from '../../../rules/site-map-groups.ts';

/** 「サイトマップ」: made from the route table, so that no page is forgotten. */
export function SiteMapView({ entries }: { entries: readonly SiteMapEntry[] }): VNode {
  return (
    <>
      <PageHeading>サイトマップ</PageHeading>
      <p>このサイトのページの一覧です。ログインが要るページは、先にログインの画面が開きます。</p>
      {siteMapGroups(entries).map(({ heading, entries: pages }) => (
        <Section key={heading} heading={heading}>
          <ul class="link-list">
            {pages.map(({ title, path }) => (
              <li key={path}>
                <a href={path}>{title}</a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
