import type { VNode } from 'preact';
import { recordPath } from '../counter-paths.ts';

interface WaysOfRecordProps {
  readonly number: string;
  readonly mayUndo: boolean;
  /** Whether there is a national portal to come in from. */
  readonly portalLink: boolean;
}

/** What is done now and then: less than a button. */
export function WaysOfRecord({ number, mayUndo, portalLink }: WaysOfRecordProps): VNode {
  const ways = [
    ['consultations', '相談の記録'],
    ['recommendations', '求人のおすすめ'],
    ['referral', '求人を紹介する'],
    ['applications', '応募と紹介'],
    ['no-shows', '面接不参加の報告'],
    ['messages', 'メッセージ・お知らせ'],
    ['validity', '求職登録の有効期限'],
    ['attack', 'アカウントへの攻撃'],
    ['papers/registration', '求職登録票を印刷する'],
    ['papers/reception', 'ハローワーク受付票を印刷する'],
    ...(portalLink ? [['portal-link', 'マイナポータル連携']] : []),
    ['joining', '2つの記録を1つにまとめる'],
    ...(mayUndo ? [['joining/undo', 'まとめた記録を2つに戻す']] : []),
  ] as const;
  return (
    <ul class="way-on ways-in-rows">
      {ways.map(([page = '', label]) => (
        <li key={page}>
          <a href={recordPath(number, page)}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
