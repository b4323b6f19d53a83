import type { VNode } from 'preact';
import type { Link } from '#ui/content.ts';
import { Details } from '#ui/details.tsx';

interface WhenNoMailComesProps {
  /** The send-only address. */
  readonly mailFrom: string;
  readonly startAgain: Link | undefined;
}

/** MAIL-4: what to do when no mail comes. */
export const WhenNoMailComes = ({ mailFrom, startAgain }: WhenNoMailComesProps): VNode => (
  <Details summary="メールが届かないとき">
    <ul>
      <li>届くまでに数分かかることがあります。少し待ってください。</li>
      <li>迷惑メールの入れ物も見てください。</li>
      <li>
        受信を制限している方は、<span class="user-text">{mailFrom}</span>
        からのメールを受け取れるようにしてください。
      </li>
      <li>メールアドレスがまちがっていないか、確かめてください。</li>
    </ul>
    {startAgain === undefined ? null : (
      <p>
        それでも届かないときは、<a href={startAgain.href}>{startAgain.label}</a>。
      </p>
    )}
  </Details>
);
