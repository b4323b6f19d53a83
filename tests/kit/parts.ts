import type { Clock } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { keepPapers } from '#platform/papers/papers.ts';
import type { Parts } from '#platform/parts.ts';
import { openLog } from '#platform/recording/log.ts';
import { noSearchIndex } from '#platform/search-index/index.ts';
import { keepPasswords } from '#platform/security/passwords.ts';
import { keepSecrets } from '#platform/security/secrets.ts';
import { paperGround } from './papers.ts';

const baseUrl = 'http://localhost:3000';

/** Real parts on a database of the test's own, for actions that need no server. */
export const partsOn = (database: Database, clock: Clock): Parts => ({
  database,
  clock,
  secrets: keepSecrets(['a secret of thirty-two bytes and more, for tests']),
  passwords: keepPasswords({ memoryCost: 64, timeCost: 1, parallelism: 1 }),
  cookies: cookieJar(baseUrl),
  papers: keepPapers(paperGround),
  searchIndex: noSearchIndex,
  log: openLog('error'),
  site: {
    baseUrl,
    siteName: 'ハローワークインターネットサービス',
    helpDeskPhone: '0570-077450',
    trainingSearchUrl: 'https://training.example.jp/',
    eventSearchUrl: 'https://events.example.jp/',
    mailFrom: 'system@mail.hellowork.mhlw.go.jp',
    portalLink: true,
    demonstration: true,
  },
});
