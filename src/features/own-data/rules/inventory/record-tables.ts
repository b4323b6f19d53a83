import { policy } from '#kernel/policy.ts';
import { because, entry, type Inventory } from './inventory-entry.ts';

const untilErased = `無効になってから${policy.registeredData.erasedAfterYears}年の日の0時（新しい申込みがないとき）`;
const item = 'records[].items[].value';

/** Slices job-seekers, opening and counter. */
export const recordTables: Inventory = {
  job_seekers: entry({
    slice: 'job-seekers',
    purpose: '求職登録。相談と紹介のもとになる',
    ground: '職業紹介（職業安定法）',
    keptUntil: untilErased,
    handed: {
      number: 'records[].number',
      office_number: 'records[].officeNumber',
      kind: 'records[].kind',
      registered_at: 'records[].registeredAt',
      valid_through: 'records[].validThrough',
      invalid_since: 'records[].invalidSince',
      invalid_reason: 'records[].invalidReason',
      email_registered_at: 'records[].emailRegisteredAt',
      confirmed_at: 'records[].confirmedAt',
      joined_into: 'records[].joinedInto',
      joined_at: 'records[].joinedAt',
      revision: 'records[].revision',
      answers: item,
      name: item,
      kana: item,
      birth_date: item,
      sex: item,
      postal_code: item,
      municipality_code: item,
      address: item,
      telephone: item,
      wished_employment: item,
      wished_work: item,
      email_typed: item,
    },
    left: {
      [because.sought]: 'name_key kana_key email_key published_texts',
      [because.staff]: 'registered_by confirmed_by',
    },
  }),
  job_seeker_changes: entry({
    slice: 'job-seekers',
    purpose: '項目ごとの変更の履歴',
    ground: '職業紹介（職業安定法）',
    keptUntil: untilErased,
    handed: {
      job_seeker_number: 'records[].number',
      revision: 'records[].changes[].revision',
      item: 'records[].changes[].item',
      from_value: 'records[].changes[].from',
      to_value: 'records[].changes[].to',
      at: 'records[].changes[].at',
      actor_kind: 'records[].changes[].by',
      actor_office: 'records[].changes[].officeNumber',
    },
    left: { [because.ownRow]: 'id', [because.staff]: 'actor_id' },
  }),
  job_seeker_notices: entry({
    slice: 'job-seekers',
    purpose: '期限のメールを2度送らない',
    ground: '職業紹介（職業安定法）',
    keptUntil: untilErased,
    handed: {
      job_seeker_number: 'records[].number',
      kind: 'records[].notices[].kind',
      about: 'records[].notices[].about',
      told_at: 'records[].notices[].toldAt',
    },
  }),
  job_seeker_joinings: entry({
    slice: 'counter',
    purpose: '同じ人の2つの登録を1つにまとめ、元に戻せるようにする',
    ground: '職業紹介（職業安定法）',
    keptUntil: untilErased,
    handed: {
      living_number: 'joinings[].livingNumber',
      joined_number: 'joinings[].joinedNumber',
      joined_at: 'joinings[].joinedAt',
    },
    left: {
      [because.ownRow]: 'id',
      [because.staff]: 'joined_by undone_by',
      [because.staffWords]: 'reason undone_reason',
      '2つの登録にある内容を、元に戻すために写したもの': 'undoing',
      '元に戻した組は別の人のものなので、どちらにも渡さない': 'undone_at',
    },
  }),
  account_creation_codes: entry({
    slice: 'opening',
    purpose: '窓口で渡したコードで、マイページを開設する',
    ground: '本人の申込み',
    keptUntil: `使い終わってから${policy.retention.accountCreationCodes.total('hours') / 24}日。または、登録が消えるまで`,
    handed: {
      job_seeker_number: 'accountCreationCodes[].jobSeekerNumber',
      issued_at: 'accountCreationCodes[].issuedAt',
      valid_through: 'accountCreationCodes[].validThrough',
      errors: 'accountCreationCodes[].errors',
      ended_at: 'accountCreationCodes[].endedAt',
      end_reason: 'accountCreationCodes[].endReason',
    },
    left: { [because.ownRow]: 'id', [because.hash]: 'code_hash', [because.staff]: 'issued_by' },
  }),
  counter_openings_elsewhere: entry({
    slice: 'counter',
    purpose: 'ほかの安定所の職員に、その場の間だけ登録を開く',
    ground: '職業紹介（職業安定法）',
    keptUntil: `開いてから${policy.session.staff.absolute.total('hours')}時間`,
    handed: {
      job_seeker_number: 'openingsElsewhere[].jobSeekerNumber',
      opened_at: 'openingsElsewhere[].openedAt',
    },
    left: { [because.staff]: 'session_id staff_id', [because.staffWords]: 'reason' },
  }),
};
