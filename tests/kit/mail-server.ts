import { text } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface CapturedMail {
  readonly messageId: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

export interface MailServer {
  readonly url: string;
  readonly mails: CapturedMail[];
  /** Waits for the newest mail to an address whose subject holds these words. */
  waitFor(to: string, subject: string, patience?: number): Promise<CapturedMail>;
  /** The same, but none that this handed out before: of two of one kind, the second. */
  waitForNew(to: string, subject: string): Promise<CapturedMail>;
  /** While true, every mail is refused for now (451). */
  refuse(refusing: boolean): void;
  close(): Promise<void>;
}

const capturedOf = (mail: Email): CapturedMail => ({
  messageId: mail.messageId ?? '',
  to: mail.to?.[0]?.address ?? '',
  from: mail.from?.address ?? '',
  subject: mail.subject ?? '',
  text: mail.text ?? '',
  html: mail.html ?? '',
  headers: new Map(mail.headers.map(({ key, value }) => [key.toLowerCase(), value])),
});

/** A real SMTP server that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const mails: CapturedMail[] = [];
  const handedOut = new Set<CapturedMail>();
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, answer) {
      text(stream).then(async (raw) => {
        if (refusing) return answer(Object.assign(new Error('try again'), { responseCode: 451 }));
        mails.push(capturedOf(await PostalMime.parse(raw)));
        return answer();
      }, answer);
    },
  });
  // A sender that is killed in the middle of a mail breaks its connection; that is its trouble, not the server's.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    waitFor: (to, subject, patience = usualPatience) => waitFor(mails, to, subject, patience),
    async waitForNew(to, subject) {
      const mail = await waitFor(mails, to, subject, usualPatience, handedOut);
      handedOut.add(mail);
      return mail;
    },
    refuse(now) {
      refusing = now;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Milliseconds; a machine may be busy with other tests. */
const usualPatience = 40_000;

async function waitFor(
  mails: readonly CapturedMail[],
  to: string,
  subject: string,
  patience: number,
  without: ReadonlySet<CapturedMail> = new Set(),
): Promise<CapturedMail> {
  const began = performance.now();
  for (;;) {
    const found = mails.findLast(
      (mail) =>
        mail.to.toLowerCase() === to.toLowerCase() && mail.subject.includes(subject) && !without.has(mail),
    );
    if (found !== undefined) return found;
    if (performance.now() - began > patience)
      throw new Error(`no mail to ${to} with the subject ${subject} came`);
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

/** What stands behind 「認証キー ： 」 in a mail. */
export const keyIn = (mail: CapturedMail): string => /認証キー ： ([A-Z0-9]{10})/u.exec(mail.text)?.[1] ?? '';

/** What stands behind 「ワンタイムパスワード ： 」 in a mail. */
export const oneTimePasswordIn = (mail: CapturedMail): string =>
  /ワンタイムパスワード ： (\d{6})/u.exec(mail.text)?.[1] ?? '';

/** The first link of ours in a mail. */
export const linkIn = (mail: CapturedMail, path: string): string =>
  new RegExp(`https?://[^\\s]*(${path}[^\\s]*)`, 'u').exec(mail.text)?.[1] ?? '';
