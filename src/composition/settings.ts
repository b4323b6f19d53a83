import { isIP } from 'node:net';
import { z } from 'zod';
import { type PortalAccess, portalFaults, portalOf, portalSettings } from '#composition/portal-settings.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { Temporal } from '#kernel/time.ts';

const list = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .default([]);

/** 192.0.2.1, 192.0.2.0/24, 2001:db8::/32; not everything there is. */
function isNetwork(text: string): boolean {
  const [address = '', prefix = '1', ...more] = text.split('/');
  const version = isIP(address);
  const longest = version === 4 ? 32 : 128;
  return version !== 0 && more.length === 0 && /^[1-9]\d{0,2}$/u.test(prefix) && Number(prefix) <= longest;
}

const networks = list.refine((given) => given.every(isNetwork), {
  error: 'IPアドレスかネットワークを、コンマで区切って入れてください（例: 192.0.2.1,198.51.100.0/24）',
});

const webAddress = z.url({
  protocol: /^https?$/u,
  error: 'http:// か https:// で始まる住所を入れてください',
});

/** Each takes connections of the database and a place in the search index. */
const mostServerThreads = 16;
const serverThreadsFault = `1から${mostServerThreads}までの数を入れてください`;

/** Every setting, with what it means; `.env.example` and the README are held against this. */
export const settingTable = {
  PORT: z.coerce.number('ポート番号を数字で入れてください').int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_URL: webAddress.optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/u, error: 'postgres:// で始まる接続先を入れてください' })
    .optional(),
  SECRET_KEY: list.refine((keys) => keys.every((key) => Buffer.byteLength(key) >= 32), {
    error: '32バイト以上の値を入れてください（入れ替えるときは「新,旧」の順にコンマで区切ります）',
  }),
  TRUSTED_PROXIES: networks,
  OFFICE_NETWORKS: networks,
  SERVER_THREADS: z.coerce
    .number(serverThreadsFault)
    .int(serverThreadsFault)
    .min(1, serverThreadsFault)
    .max(mostServerThreads, serverThreadsFault)
    .default(1),
  JOBS: z.enum(['on', 'off', 'only'], { error: 'on, off, only のどれかを入れてください' }).default('on'),
  HELP_DESK_PHONE: z.string().min(1).default('0570-077450'),
  TRAINING_SEARCH_URL: webAddress.default('https://www.hellowork.mhlw.go.jp/'),
  EVENT_SEARCH_URL: webAddress.default('https://www.hellowork.mhlw.go.jp/'),
  ...portalSettings,
  OIDC_ACR_VALUES: list,
  SMTP_URL: z
    .url({ protocol: /^smtps?$/u, error: 'smtp:// か smtps:// で始まる接続先を入れてください' })
    .optional(),
  MAIL_FROM: z.email('送信専用のメールアドレスを入れてください').optional(),
  SITE_NAME: z.string().min(1).default('ハローワークインターネットサービス'),
  DEMO_DATA: z.enum(['on', 'off'], { error: 'on か off を入れてください' }).optional(),
  CLOCK_OFFSET: z
    .string()
    .transform((text, context) => {
      try {
        return Temporal.Duration.from(text);
      } catch {
        context.addIssue({
          code: 'custom',
          message: 'ISO 8601 の期間を入れてください（例: PT51M, P6D, -P1M）',
        });
        return z.NEVER;
      }
    })
    .optional(),
  REQUESTS_A_MINUTE: z.coerce.number().int().min(1).default(policy.pages.mostAMinute),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
} as const;

const schema = z.object(settingTable);
type Parsed = z.infer<typeof schema>;

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly baseUrl: string;
  readonly dataDir: string;
  /** Undefined: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** Empty: made once and kept in the data folder. */
  readonly secretKeys: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly officeNetworks: readonly string[];
  /** How many threads of this process answer requests. */
  readonly serverThreads: number;
  readonly jobs: 'on' | 'off' | 'only';
  readonly helpDeskPhone: string;
  /** HOME-6: where 「職業訓練検索」 and 「イベント情報検索」 lead, outside. */
  readonly trainingSearchUrl: string;
  readonly eventSearchUrl: string;
  /** The national portal; undefined: the demonstration's own, or none. */
  readonly portal: PortalAccess | undefined;
  /** Undefined: mail is caught and shown at /_mailbox. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly siteName: string;
  readonly demoData: boolean;
  readonly clockOffset: Temporal.Duration | undefined;
  readonly requestsAMinute: number;
  readonly logLevel: string;
}

const demonstrationMailFrom = 'system@mail.hellowork.mhlw.go.jp';

/** Reads the environment once. All faults are listed, each naming its setting. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Settings, readonly string[]> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    return fail(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const faults = contradictions(parsed.data);
  return faults.length > 0 ? fail(faults) : ok(settingsOf(parsed.data));
}

function contradictions(parsed: Parsed): readonly string[] {
  const faults: string[] = [];
  if (parsed.DATABASE_URL !== undefined && parsed.SECRET_KEY.length === 0) {
    faults.push('SECRET_KEY: DATABASE_URL を使うときは必要です（すべてのノードで同じ値にします）');
  }
  if (parsed.SMTP_URL !== undefined && parsed.MAIL_FROM === undefined) {
    faults.push('MAIL_FROM: SMTP_URL を使うときは必要です');
  }
  faults.push(...portalFaults(parsed));
  // Without a mail server every mail can be read at /_mailbox by anyone, with the keys in it.
  if (parsed.SMTP_URL === undefined && parsed.NODE_ENV === 'production') {
    faults.push(
      'SMTP_URL: NODE_ENV=production では必要です（ないと、だれでもメールを /_mailbox で読めます）',
    );
  }
  if (parsed.CLOCK_OFFSET !== undefined && parsed.NODE_ENV === 'production') {
    faults.push('CLOCK_OFFSET: NODE_ENV=production では使えません');
  }
  return faults;
}

function settingsOf(parsed: Parsed): Settings {
  return {
    port: parsed.PORT,
    host: parsed.HOST,
    baseUrl: (parsed.BASE_URL ?? `http://localhost:${parsed.PORT}`).replace(/\/$/u, ''),
    dataDir: parsed.DATA_DIR,
    databaseUrl: parsed.DATABASE_URL,
    secretKeys: parsed.SECRET_KEY,
    trustedProxies: parsed.TRUSTED_PROXIES,
    officeNetworks: parsed.OFFICE_NETWORKS,
    serverThreads: parsed.SERVER_THREADS,
    jobs: parsed.JOBS,
    helpDeskPhone: parsed.HELP_DESK_PHONE,
    trainingSearchUrl: parsed.TRAINING_SEARCH_URL,
    eventSearchUrl: parsed.EVENT_SEARCH_URL,
    portal: portalOf(parsed),
    smtpUrl: parsed.SMTP_URL,
    mailFrom: parsed.MAIL_FROM ?? demonstrationMailFrom,
    siteName: parsed.SITE_NAME,
    demoData: (parsed.DEMO_DATA ?? (parsed.DATABASE_URL === undefined ? 'on' : 'off')) === 'on',
    clockOffset: parsed.CLOCK_OFFSET,
    requestsAMinute: parsed.REQUESTS_A_MINUTE,
    logLevel: parsed.LOG_LEVEL,
  };
}

/** Variables that are one or two letters away from a setting: most likely a slip. */
export function likelySlips(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const names = Object.keys(settingTable);
  return Object.keys(environment)
    .filter((name) => !names.includes(name) && name.length > 3)
    .flatMap((name) => {
      const meant = names.find(
        (setting) => setting.length > 3 && distance(name, setting) <= (setting.length < 7 ? 1 : 2),
      );
      return meant === undefined ? [] : [`${name}: この設定はありません。${meant} のことですか。`];
    });
}

/** Letters to change, add or drop to get from one word to the other. */
function distance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return 3;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let line = 1; line <= from.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= to.length; column += 1) {
      const swap = (row[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 3;
}
