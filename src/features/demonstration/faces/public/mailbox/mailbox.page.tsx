import type { VNode } from 'preact';
import { japaneseDateTime } from '#kernel/time.ts';
import { type Answer, problem, showPage } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type CaughtMail, findCaughtMail, listCaughtMails } from '#platform/mail/mailbox.ts';
import type { Parts } from '#platform/parts.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';

const title = '届いたメール（見本）';
const mostShown = 100;

const linkTo = (mail: CaughtMail): string => `/_mailbox/${encodeURIComponent(mail.message_id)}`;

function Mailbox({ mails }: { mails: readonly CaughtMail[] }): VNode {
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <p>メールサーバーがつながっていないため、送ったメールはここに並びます。新しいものが上です。</p>
      <Table
        caption="送ったメール"
        columns={[{ label: '送った日時' }, { label: '宛先' }, { label: '件名' }]}
        rows={mails.map((mail) => [
          japaneseDateTime(mail.caught_at),
          mail.to_address,
          <a href={linkTo(mail)}>{mail.subject}</a>,
        ])}
        empty={<EmptyState>メールはまだありません。アカウントを登録すると、ここに届きます。</EmptyState>}
      />
    </>
  );
}

/** An address of ours in a mail is a link, as in a mail program. */
function MailText({ text, baseUrl }: { text: string; baseUrl: string }): VNode {
  const parts = text.split(/(https?:\/\/[^\s]+)/u);
  return (
    <pre class="mail-text">
      {parts.map((part) => (part.startsWith(baseUrl) ? <a href={part}>{part}</a> : part))}
    </pre>
  );
}

/** Mail that would have left, while no SMTP server is set. */
export const mailboxPages = (parts: Parts) => ({
  async list(_request: PageRequest): Promise<Answer> {
    const mails = await listCaughtMails(parts.database.reading, mostShown);
    return showPage({ title, crumbs: [{ label: title }], wide: true, body: <Mailbox mails={mails} /> });
  },
  async one(request: PageRequest): Promise<Answer> {
    const mail = await findCaughtMail(parts.database.reading, request.params['message'] ?? '');
    if (mail === undefined) return problem('not-found');
    return showPage({
      title: mail.subject,
      crumbs: [{ label: title, href: '/_mailbox' }, { label: mail.subject }],
      body: (
        <>
          <PageHeading>{mail.subject}</PageHeading>
          <DefinitionList
            rows={[
              { term: '宛先', value: mail.to_address },
              { term: '送った日時', value: japaneseDateTime(mail.caught_at) },
            ]}
          />
          <MailText text={mail.body_text} baseUrl={parts.site.baseUrl} />
        </>
      ),
    });
  },
});
