import type { VNode } from 'preact';
import { japanDay, japaneseDateBothCalendars, japaneseTime, type Temporal } from '#kernel/time.ts';
import type { Children } from '#ui/content.ts';
import { PageHeading } from '#ui/page-heading.tsx';

/** A way that stands on the screen only. */
export interface PaperWay {
  readonly href: string;
  readonly label: string;
}

interface PaperFrameProps {
  readonly title: string;
  readonly now: Temporal.Instant;
  readonly ways: readonly PaperWay[];
  readonly children: Children;
}

const shownAt = (now: Temporal.Instant): string =>
  `${japaneseDateBothCalendars(japanDay(now))} ${japaneseTime(now)}`;

/** A sheet of A4 with when it was made; on the screen with what can be done besides. */
export function PaperFrame({ title, now, ways, children }: PaperFrameProps): VNode {
  return (
    <>
      <div class="paper">
        <PageHeading note={`作成 ${shownAt(now)}`}>{title}</PageHeading>
        {children}
      </div>
      <div class="screen-only">
        <p>印刷するときは、ブラウザーの「印刷」を選んでください。用紙はA4です。</p>
        <ul class="way-on">
          {ways.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
