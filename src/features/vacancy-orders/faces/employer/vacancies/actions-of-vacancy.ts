import type { VacancyRow } from '#features/vacancies/index.ts';
import type { Temporal } from '#kernel/time.ts';
import { isOver, mayBegin } from '../../../rules/order-kinds.ts';
import { afterVacancyMove, isVacancyMove, type VacancyMove } from '../../../rules/vacancy-moves.ts';

export type OrderAction = 'change' | 'extension' | 'renewal' | 'copy';
export type VacancyAction = VacancyMove | OrderAction;

interface ActionWords {
  readonly title: string;
  readonly about: readonly string[];
  readonly button: string;
  readonly asksReason?: true;
  readonly danger?: true;
}

export const actionWords: Readonly<Record<VacancyAction, ActionWords>> = {
  change: {
    title: '求人を変更する',
    about: [
      '変えたい内容を入れて、ハローワークに送ります。',
      'ハローワークが受理するまで、今の内容のまま公開が続きます。',
    ],
    button: '変更の入力を始める',
  },
  extension: {
    title: '有効期間を延長する',
    about: ['1か月の延長を、ハローワークに申し込みます。延長は1回だけです。'],
    button: '延長を申し込む',
  },
  renewal: {
    title: '求人を更新する',
    about: ['同じ内容から、新しい番号の求人を申し込みます。内容は直せます。'],
    button: '更新の入力を始める',
  },
  copy: {
    title: 'この求人をもとに申し込む',
    about: ['この求人の内容が入った、新しい申込みを作ります。'],
    button: '入力を始める',
  },
  stop: {
    title: '募集を停止する',
    about: ['すぐに公開が止まり、新しい応募を受けなくなります。選考中の人には、選考の結果を伝えてください。'],
    button: '募集を停止する',
    asksReason: true,
    danger: true,
  },
  reopen: {
    title: '募集を再開する',
    about: ['すぐに公開が始まり、応募を受けられるようになります。'],
    button: '募集を再開する',
  },
  fill: {
    title: '採用が決まったので終える',
    about: ['採用人数がそろったときに押します。元にはもどせません。'],
    button: '募集を終える',
    danger: true,
  },
  cancel: {
    title: '求人を取り消す',
    about: ['求人を取り消します。元にはもどせません。'],
    button: '求人を取り消す',
    asksReason: true,
    danger: true,
  },
};

export const isVacancyAction = (typed: string): typed is VacancyAction => Object.hasOwn(actionWords, typed);

export const isOrderAction = (action: VacancyAction): action is OrderAction => !isVacancyMove(action);

/** What the employer may do with a vacancy as it stands. */
export function actionsOf(vacancy: VacancyRow, now: Temporal.Instant): readonly VacancyAction[] {
  const standing = { state: vacancy.state, isOver: isOver(vacancy, now) };
  return (Object.keys(actionWords) as VacancyAction[]).filter((action) => {
    if (action === 'copy') return true;
    if (isVacancyMove(action)) return afterVacancyMove(standing, action, 'employer') !== undefined;
    return mayBegin(action as Exclude<OrderAction, 'copy'>, vacancy, now).ok;
  });
}
