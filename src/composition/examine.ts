import type { Portal } from '#composition/compose.ts';
import { listJobs } from '#platform/jobs/jobs.ts';
import { countMails } from '#platform/mail/mail.ts';

export interface Finding {
  readonly what: string;
  readonly good: boolean;
  readonly words: string;
}

/** What an operator wants to know first when something is wrong. */
export async function examine(portal: Portal): Promise<readonly Finding[]> {
  const { database } = portal.parts;
  const { rows } = await database.pool.query<{ version: string }>(
    "select current_setting('server_version') version",
  );
  const version = rows[0]?.version ?? '';
  const jobs = await listJobs(database);
  const failing = jobs.filter((job) => job.attempts > 0);
  const mails = await countMails(database.reading);
  return [
    { what: 'データベース', good: Number.parseInt(version, 10) >= 17, words: `PostgreSQL ${version}` },
    await examineMail(portal),
    {
      what: '仕事の列',
      good: failing.length === 0,
      words: `待ち ${jobs.length}件、失敗中 ${failing.length}件`,
    },
    {
      what: '送れていないメール',
      good: mails.failing === 0,
      words: `待ち ${mails.waiting}件、失敗中 ${mails.failing}件`,
    },
    { what: '受け取られなかったメール', good: true, words: `${mails.refused}件` },
  ];
}

async function examineMail(portal: Portal): Promise<Finding> {
  const what = 'メールサーバー';
  if (portal.parts.site.demonstration)
    return { what, good: true, words: 'SMTP_URL なし（/_mailbox に表示します）' };
  try {
    await portal.transport.check();
    return { what, good: true, words: 'つながりました' };
  } catch (error) {
    return { what, good: false, words: error instanceof Error ? error.message : String(error) };
  }
}
