import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { Banner } from '#ui/banner.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Pagination } from '#ui/pagination.tsx';
import type { OpenConversation } from '../../actions/read-conversation.ts';
import type { AskedConversation } from './asked-conversation.ts';
import type { TypedMessage } from './message-form.ts';
import { Messages } from './messages.view.tsx';
import { SettleForm, WritingClosed, WritingForm } from './writing.view.tsx';

interface ConversationProps {
  readonly asked: AskedConversation;
  readonly content: OpenConversation;
  readonly typed: TypedMessage;
  readonly errors: Readonly<Record<string, string>>;
  readonly filesLost: boolean;
  readonly done: string | undefined;
}

const doneHeadings: Readonly<Record<string, string>> = {
  sent: '送信しました',
  saved: '下書きを保存しました',
  settled: '返事は済んだことにしました',
};

/** The same for all three faces: what was written, and where to write. */
export function ConversationView(props: ConversationProps): VNode {
  const { asked, content, typed, errors, filesLost, done } = props;
  const { messages, newOnes, page, pages, writing, isWaiting, draft } = content;
  const heading = doneHeadings[done ?? ''];
  return (
    <>
      {heading === undefined ? null : <Banner kind="done" heading={heading} />}
      {messages.length === 0 ? (
        <EmptyState>
          <p>{asked.empty}</p>
        </EmptyState>
      ) : (
        <Messages asked={asked} messages={messages} newOnes={newOnes} />
      )}
      <Pagination page={page} pages={pages} hrefOf={(one) => `${asked.path}?page=${one}`} />
      {writing.ok ? (
        <WritingForm
          asked={asked}
          typed={typed}
          errors={errors}
          filesLost={filesLost}
          draftSavedAt={draft?.saved_at}
        />
      ) : (
        <WritingClosed asked={asked} fault={writing.fault} typed={typed} />
      )}
      {isWaiting && asked.writer.side !== 'job-seeker' ? <SettleForm asked={asked} /> : null}
      <p class="meta">
        メッセージは、送ってから{policy.messages.erasedAfterYears}
        年で消えます。消える日は、それぞれに書いてあります。
      </p>
    </>
  );
}
