import type { VNode } from 'preact';
import type { CodeState } from '#features/opening/index.ts';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import type { OfferedActions, RecordAction } from '../../../rules/record-actions.ts';
import { recordPath } from '../counter-paths.ts';

const pages: Readonly<Record<RecordAction, string>> = {
  'issue-code': 'code',
  confirm: 'confirmation',
  'tell-login-id': 'login-id',
  'issue-slip': 'slip',
  'change-address': 'address',
  'end-presence': 'sessions',
  'end-lock': 'lock',
  'set-unavailable': 'unavailable',
  'lift-unavailable': 'unavailable',
};

const labels: Readonly<Record<RecordAction, string>> = {
  'issue-code': 'アカウント作成コードを発行',
  confirm: '登録の内容を確認する',
  'tell-login-id': 'IDを伝える',
  'issue-slip': '窓口の一時コードを渡す',
  'change-address': 'メールアドレスを変える',
  'end-presence': '端末とログインを終わらせる',
  'end-lock': 'ログイン停止を解く',
  'set-unavailable': '利用不可にする',
  'lift-unavailable': '利用不可を解く',
};

interface ActionsProps {
  readonly number: string;
  readonly actions: OfferedActions;
  readonly code: CodeState;
}

/** What the state asks for comes first and solid; the rest stands beside it. */
export function ActionsOfRecord({ number, actions, code }: ActionsProps): VNode | null {
  const { first, others } = actions;
  const labelOf = (action: RecordAction): string =>
    action === 'issue-code' && code.kind !== 'none' ? 'アカウント作成コードを再発行' : labels[action];
  const all = first === undefined ? others : [first, ...others];
  if (all.length === 0) return null;
  return (
    <ButtonRow>
      {all.map((action) => (
        <LinkButton
          key={action}
          href={recordPath(number, pages[action])}
          kind={action === first ? 'primary' : 'secondary'}
        >
          {labelOf(action)}
        </LinkButton>
      ))}
    </ButtonRow>
  );
}
