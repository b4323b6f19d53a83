import { cloneElement, type VNode } from 'preact';
import type { CurrentLink } from './content.ts';

export type Face = 'public' | 'mypage' | 'counter' | 'employer';

export type SiteHeaderProps = {
  siteName: string;
  faceName: string;
  /** Where the site's name leads. */
  homeHref?: string | undefined;
  menu?: readonly CurrentLink[] | undefined;
  person?: string | undefined;
  logout?: VNode | undefined;
  faceSwitch?: readonly CurrentLink[] | undefined;
};

/** Long names of the service may break only where a word ends. */
function SiteName({ siteName }: { siteName: string }): VNode {
  const [start, end] = siteName.split(/(?=インターネットサービス$)/);
  return (
    <span class="site-name">
      {start}
      {end ? (
        <>
          <wbr />
          {end}
        </>
      ) : null}
    </span>
  );
}

function CurrentLinks({ links }: { links: readonly CurrentLink[] }): VNode {
  return (
    <ul>
      {links.map(({ label, href, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A popover on phones, a plain row on wide screens: the same elements, no script. */
function Menu({
  menu,
  person,
  logout,
}: Pick<SiteHeaderProps, 'person' | 'logout'> & { menu: readonly CurrentLink[] }): VNode {
  return (
    <nav class="menu" id="menu" popover="auto" aria-label="メニュー">
      <p class="menu-close">
        <button class="button button-secondary" type="button" popovertarget="menu" popovertargetaction="hide">
          閉じる
        </button>
      </p>
      {person ? <p class="menu-person">{person} さん</p> : null}
      <CurrentLinks links={menu} />
      {logout ? <div class="menu-logout">{cloneElement(logout)}</div> : null}
    </nav>
  );
}

export function SiteHeader(props: SiteHeaderProps): VNode {
  const { siteName, faceName, homeHref, person, logout, faceSwitch } = props;
  const menu = props.menu?.length ? props.menu : undefined;
  return (
    <header class="site-header">
      <div class={menu ? 'header-row header-with-menu' : 'header-row'}>
        <a class="site-names" href={homeHref ?? '/'}>
          <SiteName siteName={siteName} />
          <span class="face-name">{faceName}</span>
        </a>
        {faceSwitch ? (
          <nav class="face-switch" aria-label="利用する方">
            <CurrentLinks links={faceSwitch} />
          </nav>
        ) : null}
        {person ? <p class="header-person">{person} さん</p> : null}
        {logout ? <div class="header-logout">{logout}</div> : null}
        {menu ? (
          <button class="button button-secondary menu-button" type="button" popovertarget="menu">
            メニュー
          </button>
        ) : null}
      </div>
      {menu ? <Menu menu={menu} person={person} logout={logout} /> : null}
    </header>
  );
}
