/** How an establishment stands with its office: 仮登録 until the office has confirmed it. */
export type Standing = 'provisional' | 'confirmed' | 'refused';

export type UserRole = 'main' | 'member';

export const standingWords: Readonly<Record<Standing, string>> = {
  provisional: '仮登録（ハローワークが確認しています）',
  confirmed: '登録済み',
  refused: '登録できませんでした',
};

export const roleWords: Readonly<Record<UserRole, string>> = { main: '主担当者', member: '担当者' };
