import { policy } from '#kernel/policy.ts';
import { because, entry, type Inventory } from './inventory-entry.ts';

const keptDays = policy.vacancyOutbox.keptFor.total('hours') / 24;
const ground = '業務の運営';
const toFollow = { slice: 'vacancies', purpose: '求人の変更を、写しや検索に伝える', ground } as const;

/** What tells of vacancies, and who reads them by program. */
export const openDataTables: Inventory = {
  vacancy_outbox: entry({
    ...toFollow,
    keptUntil: `${keptDays}日`,
    left: { [because.notPersonal]: 'position transaction_id vacancy_id vacancy_number was_public' },
  }),
  vacancy_outbox_marks: entry({
    ...toFollow,
    keptUntil: `${keptDays}日`,
    left: { [because.notPersonal]: 'at transaction_id' },
  }),
  vacancy_outbox_state: entry({
    ...toFollow,
    keptUntil: '運営を続ける間',
    left: { [because.notPersonal]: 'only_one life forgotten_below ends_told_on' },
  }),
  api_keys: entry({
    slice: 'open-data',
    purpose: '求人を多く読む団体を確かめる',
    ground,
    keptUntil: '運営を続ける間',
    left: {
      '団体についての情報。本人（求職者）の情報ではない':
        'id secret_hash holder most_a_minute issued_at revoked_at',
    },
  }),
  api_uses: entry({
    slice: 'open-data',
    purpose: '短い間の回数を数える',
    ground: '安全のための管理',
    keptUntil: '2分',
    left: { '元に戻せない値で数えるので、だれのものか分からない': 'subject minute taken' },
  }),
  provision_tokens: entry({
    slice: 'open-data',
    purpose: '求人を多く読む団体を、その日の間だけ確かめる',
    ground: '安全のための管理',
    keptUntil: '次の日の0時',
    left: { '団体についての情報。本人（求職者）の情報ではない': 'token_hash key_id issued_on' },
  }),
  provision_pages: entry({
    slice: 'open-data',
    purpose: '求人を千件ずつに分けて渡す',
    ground,
    keptUntil: '次の日の0時',
    left: { [because.notPersonal]: 'day data_id page first_id last_id vacancies' },
  }),
};
