import type { VNode } from 'preact';
import { Tag, type TagKind } from '#ui/tag.tsx';
import type { StaffState } from '../../rules/staff-state.ts';

const words: Readonly<Record<StaffState, { readonly kind: TagKind; readonly label: string }>> = {
  closed: { kind: 'neutral', label: '利用終了' },
  locked: { kind: 'error', label: 'ロック中' },
  'first-sign-in': { kind: 'info', label: '最初のログイン待ち' },
  'no-second-step': { kind: 'warning', label: '認証アプリの設定待ち' },
  open: { kind: 'good', label: '利用中' },
};

export const StaffStateTag = ({ state }: { state: StaffState }): VNode => (
  <Tag kind={words[state].kind}>{words[state].label}</Tag>
);
