import { policy } from '#kernel/policy.ts';
import { because, entry, type Ground, type Inventory, type InventoryEntry } from './inventory-entry.ts';

interface Kept {
  readonly slice: string;
  readonly purpose: string;
  readonly keptUntil: string;
  readonly ground?: Ground;
  /** With blanks between them. */
  readonly columns: string;
  readonly why?: string;
}

/** A table of which nobody receives anything. */
const apart = ({
  why = because.notPersonal,
  ground = '業務の運営',
  columns,
  ...facts
}: Kept): InventoryEntry => entry({ ...facts, ground, left: { [why]: columns } });

const aboutStaff = '職員についての情報。本人（求職者）の情報ではない';
const invented = '試験用の環境だけにある、作りものの人と、その人へのメール';
const always = '運営を続ける間';

/** Tables that hold nothing of a job seeker, or nothing that can be told to be one person's. */
export const otherTables: Inventory = {
  offices: apart({
    slice: 'offices',
    purpose: '安定所の名前と連絡先',
    keptUntil: always,
    columns:
      'number name postal_code address telephone opening_hours prefecture_code next_serial next_referral_serial closed_at',
  }),
  audit_seals: apart({
    slice: 'platform',
    purpose: '操作の記録が、書いたときのままかを確かめる',
    ground: '安全のための管理',
    keptUntil: '消さない',
    columns: 'number last entries hash sealed_at',
  }),
  audit_sealing: apart({
    slice: 'platform',
    purpose: '操作の記録のどこまで封をするかを覚える',
    ground: '安全のための管理',
    keptUntil: always,
    columns: 'settled',
  }),
  office_municipalities: apart({
    slice: 'offices',
    purpose: 'どの市区町村をどの安定所が受け持つか',
    keptUntil: always,
    columns: 'municipality_code office_number',
  }),
  staff: apart({
    slice: 'staff',
    purpose: '職員が窓口の画面に入る',
    keptUntil: '記録に職員の名前を示す間',
    why: aboutStaff,
    columns:
      'id login_name login_key name role office_number password_hash authenticator_secret authenticator_confirmed_at authenticator_last_step added_at closed_at password_initial',
  }),
  staff_login_attempts: apart({
    slice: 'staff',
    purpose: '職員のログインの途中をつなぐ',
    ground: '安全のための管理',
    keptUntil: 'ログインの途中だけ',
    why: aboutStaff,
    columns: 'id token_hash staff_id begun_at ended_at proved_at next',
  }),
  staff_tries: apart({
    slice: 'staff',
    purpose: '職員のパスワードの当て推量を止める',
    ground: '安全のための管理',
    keptUntil: '正しいパスワードまで',
    why: aboutStaff,
    columns: 'subject wrong_tries locked_at',
  }),
  limit_events: apart({
    slice: 'platform',
    purpose: '短い間の回数を数える',
    ground: '安全のための管理',
    keptUntil: `長くても${policy.oneTimePassword.failureWindow.total('hours')}時間`,
    why: '元に戻せない値で数えるので、だれのものか分からない',
    columns: 'limit_name subject at',
  }),
  caught_mails: apart({
    slice: 'platform',
    purpose: '試験用の環境で、メールを送らずに画面で見せる',
    keptUntil: `${policy.retention.caughtMails.total('hours') / 24}日。本番の環境では空`,
    why: invented,
    columns: 'message_id to_address subject body_text caught_at',
  }),
  demonstration_logins: apart({
    slice: 'demonstration',
    purpose: '試験用の環境で、作りものの人として入る',
    keptUntil: '試験用の環境がある間。本番の環境では空',
    why: invented,
    columns:
      'position face person state login password authenticator_secret job_seeker_number birth_date account_creation_code tries',
  }),
  establishments: apart({
    slice: 'vacancies',
    purpose: '求人を出す事業所',
    ground: '職業紹介（職業安定法）',
    keptUntil: always,
    columns: 'number name name_key answers revision',
  }),
  vacancies: apart({
    slice: 'vacancies',
    purpose: '求人票',
    ground: '職業紹介（職業安定法）',
    keptUntil: always,
    columns:
      'id number establishment_number state received_on valid_through ended_on disclosure answers revision changed_at kind hours employment occupation prefecture municipality industry people monthly_low monthly_high hourly_low hourly_high shifts days_off two_days_off yearly_holidays overtime_hours age_from age_to schooling insurance tags alike',
  }),
  vacancy_texts: apart({
    slice: 'vacancies',
    purpose: '求人を言葉でさがす',
    ground: '職業紹介（職業安定法）',
    keptUntil: always,
    columns:
      'vacancy_id audience title contents employer station place business qualifications experience other',
  }),
  vacancy_changes: apart({
    slice: 'vacancies',
    purpose: '求人票の変わったところを示す',
    ground: '職業紹介（職業安定法）',
    keptUntil: always,
    columns: 'id vacancy_id revision item from_value to_value on_day',
  }),
  job_workers: apart({
    slice: 'platform',
    purpose: '裏の仕事をするプロセスを見分ける',
    keptUntil: 'プロセスが動く間',
    columns: 'worker_id process_number',
  }),
  migrations: apart({
    slice: 'platform',
    purpose: 'データベースの形の版',
    keptUntil: always,
    columns: 'number name applied_at',
  }),
};

/** The job queue is another program's; what we put in it are numbers of mails. */
export const otherSchemas = { graphile_worker: '仕事の列。入れるのは、メールの行の番号だけ' } as const;
