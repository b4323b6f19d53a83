import type { VNode } from 'preact';
import { Banner } from '#ui/banner.tsx';
import type { PageMessage } from './mailing-message.ts';

interface PageMessageViewProps {
  readonly message: PageMessage | undefined;
  readonly kind: 'error' | 'info';
}

export const PageMessageView = ({ message, kind }: PageMessageViewProps): VNode | null =>
  message === undefined ? null : (
    <Banner kind={kind} heading={message.heading}>
      {message.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Banner>
  );
