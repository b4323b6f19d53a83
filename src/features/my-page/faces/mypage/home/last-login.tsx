import type { VNode } from 'preact';
import { japaneseDateTime, type Temporal } from '#kernel/time.ts';

/** LOGIN-5 */
export const LastLogin = ({ at }: { at: Temporal.Instant | null }): VNode =>
  at === null ? (
    <>今回が初めてのログインです。</>
  ) : (
    <>
      前回のログイン日時: <span class="figure">{japaneseDateTime(at)}</span>
    </>
  );
