import type { VNode } from 'preact';
import type { SecurityBlock } from '#features/account-settings/index.ts';
import type { Parts } from '#platform/parts.ts';
import { Section } from '#ui/page-heading.tsx';
import { portalPaths } from '../../rules/paths.ts';
import { findPortalLink } from '../../store/portal-links.store.ts';
import type { PortalLinkRow } from '../../store/tables.ts';
import { LinkFacts, portalLinkTitle } from './portal-link/portal-link.view.tsx';

/** For the security page of the account; nothing where there is no portal. */
export const portalLinkBlock =
  (parts: Parts): SecurityBlock =>
  async ({ session }) => {
    if (!parts.site.portalLink || session.face !== 'mypage') return undefined;
    return <Block link={await findPortalLink(parts.database.reading, session.ownerId)} />;
  };

const Block = ({ link }: { link: PortalLinkRow | undefined }): VNode => (
  <Section heading={portalLinkTitle}>
    {link === undefined ? <p>マイナポータルとは、連携していません。</p> : <LinkFacts link={link} />}
    <p>
      <a href={portalPaths.settings}>
        {link === undefined ? 'マイナポータルと連携する' : 'マイナポータル連携を確かめる・解除する'}
      </a>
    </p>
  </Section>
);
