import type { VNode } from 'preact';
import { LinkList } from '#ui/front-panels.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { type SiteMapEntry, siteMapGroups } from '../../../rules/site-map-groups.ts';

export const siteMapTitle = 'サイトマップ';

/** 「サイトマップ」: made from the route table, so that no page is forgotten. */
export function SiteMapView({ entries }: { entries: readonly SiteMapEntry[] }): VNode {
  return (
    <>
      <PageHeading>{siteMapTitle}</PageHeading>
      <p>このサイトのページの一覧です。ログインが要るページは、先にログインの画面が開きます。</p>
      {siteMapGroups(entries).map(({ heading, entries: pages }) => (
        <Section key={heading} heading={heading}>
          <LinkList links={pages.map(({ title, path }) => ({ label: title, href: path }))} />
        </Section>
      ))}
    </>
  );
}
