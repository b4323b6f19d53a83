import type { VNode } from 'preact';
import type { Link } from './content.ts';

type SiteFooterProps = {
  siteName: string;
  links: readonly Link[];
  notice: string;
  help?: Link | undefined;
  /** Of a demonstration: where newcomers are led through it. */
  /** Ways on for those who try the demonstration. */
  tryIt?: readonly Link[] | undefined;
};

/** Help comes first and stands in the same place on every page. */
export function SiteFooter({ siteName, links, notice, help, tryIt = [] }: SiteFooterProps): VNode {
  return (
    <footer class="site-footer">
      <div class="footer-inside">
        {help ? (
          <p class="footer-help">
            <a href={help.href}>{help.label}</a>
          </p>
        ) : null}
        <nav aria-label="このサイトについて">
          <ul class="footer-links">
            {links.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="footer-notice">
          {notice}
          {tryIt.map(({ label, href }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </p>
        <p class="footer-name">{siteName}</p>
      </div>
    </footer>
  );
}
