import type { VNode } from 'preact';
import type { Children } from '#ui/content.ts';
import { Details } from '#ui/details.tsx';

interface WhenNoMailComesProps {
  /** The send-only address. */
  readonly mailFrom: string;
  readonly open?: boolean;
  /** How to go on from this screen. */
  readonly children: Children;
}

/** MAIL-4: what to do when no mail comes. */
export function WhenNoMailComes({ mailFrom, open, children }: WhenNoMailComesProps): VNode {
  return (
    <Details summary="メールが届かないとき" open={open}>
      <ul>
        <li>届くまでに数分かかることがあります。少し待ってください。</li>
        <li>迷惑メールの入れ物も見てください。</li>
        <li>
          受信を制限している方は、<span class="user-text">{mailFrom}</span>
          からのメールを受け取れるようにしてください。
        </li>
      </ul>
      {children}
    </Details>
  );
}
