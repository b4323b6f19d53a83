import type { CodeState } from '#features/opening/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDate, japaneseDateTime, japaneseDeadline } from '#kernel/time.ts';
import type { MyPageState } from '../../../rules/my-page-state.ts';

export interface StateWords {
  readonly word: string;
  readonly kind: 'good' | 'warning' | 'error' | 'neutral';
  readonly sentence: string;
}

const { returnDays } = policy.withdrawal;

export function myPageWords(state: MyPageState): StateWords {
  switch (state.kind) {
    case 'never-opened':
      return {
        word: '未開設',
        kind: 'neutral',
        sentence: state.byReset
          ? '登録のメールアドレスで、「パスワードをお忘れの方」からも開設できます。'
          : '開設には、アカウント作成コードが必要です。',
      };
    case 'open':
      return { word: '開設中', kind: 'good', sentence: `${japaneseDateTime(state.since)}に開設しました。` };
    case 'unavailable':
      return {
        word: '利用不可',
        kind: 'error',
        sentence: `${japaneseDateTime(state.since)}から。理由：${state.reason}`,
      };
    case 'left':
      return {
        word: '退会',
        kind: 'warning',
        sentence: `${japaneseDeadline(state.until)}、本人が再登録できます。`,
      };
    case 'left-long-ago':
      return {
        word: '退会',
        kind: 'warning',
        sentence: `${japaneseDate(state.leftOn)}に退会し、${returnDays}日を過ぎました。コードを発行すると、また開設できます。`,
      };
  }
}

const { errors: mostErrors } = policy.accountCreationCode;

export function codeWords(state: CodeState): StateWords {
  switch (state.kind) {
    case 'none':
      return { word: 'なし', kind: 'neutral', sentence: '' };
    case 'live':
      return {
        word: '使えます',
        kind: 'good',
        sentence: `${japaneseDeadline(state.validThrough)}。まちがい${state.errors}回（${mostErrors}回で止まります）。`,
      };
    case 'expired':
      return {
        word: '期限切れ',
        kind: 'neutral',
        sentence: `${japaneseDate(state.validThrough)}で終わりました。`,
      };
    case 'used':
      return { word: '使用済み', kind: 'neutral', sentence: `${japaneseDateTime(state.at)}に使いました。` };
    case 'voided-by-errors':
      return {
        word: '停止',
        kind: 'error',
        sentence: `${japaneseDateTime(state.at)}に${mostErrors}回まちがえて、止まりました。`,
      };
    case 'replaced':
      return {
        word: '取り消し',
        kind: 'neutral',
        sentence: `${japaneseDateTime(state.at)}に新しく発行しました。`,
      };
  }
}
