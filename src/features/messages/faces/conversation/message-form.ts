import { policy } from '#kernel/policy.ts';
import { type FormFields, fieldOf } from '#platform/http/route.ts';
import { isId, newId } from '#platform/security/secrets.ts';
import type { SendingFault } from '../../actions/send-message.ts';
import type { TextFault } from '../../rules/message-text.ts';
import type { MessageDraftRow } from '../../store/tables.ts';

/** What stands in the form: typed, kept or begun before. */
export interface TypedMessage {
  readonly title: string;
  readonly text: string;
  /** Of the draft that was shown; 0: there was none. */
  readonly revision: number;
  /** By which a second post of the form is known. */
  readonly once: string;
}

export const fieldNames = {
  title: 'title',
  text: 'text',
  files: 'files',
  once: 'sending',
  revision: 'revision',
} as const;

const onceIn = (form: FormFields): string => {
  const once = fieldOf(form, fieldNames.once);
  return isId(once) ? once : newId();
};

export const typedIn = (form: FormFields): TypedMessage => ({
  title: fieldOf(form, fieldNames.title),
  text: fieldOf(form, fieldNames.text),
  revision: Math.max(0, Math.trunc(Number(fieldOf(form, fieldNames.revision)) || 0)),
  once: onceIn(form),
});

/** What the page begins with: a form that its session outlived, else what was begun, else nothing. */
export function begunMessage(kept: FormFields | undefined, draft: MessageDraftRow | undefined): TypedMessage {
  const revision = draft?.revision ?? 0;
  if (kept !== undefined && kept[fieldNames.text] !== undefined) return { ...typedIn(kept), revision };
  return { title: draft?.title ?? '', text: draft?.text ?? '', revision, once: newId() };
}

const { longest, longestTitle, mostAnHour } = policy.messages;

export const textFaultWords = ({ key, length }: TextFault): string => {
  switch (key) {
    case 'messages.empty':
      return '本文を入力してください。';
    case 'messages.too-long':
      return `本文は${longest.toLocaleString('ja-JP')}文字まで送れます。いまは${length.toLocaleString('ja-JP')}文字です。`;
    case 'messages.title-too-long':
      return `件名は${longestTitle}文字まで送れます。いまは${length}文字です。`;
  }
};

/** Why a whole message was not sent; why a conversation is over is told where the form would be. */
export const sendingFaultWords: Readonly<Record<SendingFault, string>> = {
  'messages.over': 'このやりとりは終わったため、送れませんでした。',
  'messages.not-reached': '相手が受け取れないため、送れませんでした。',
  'messages.too-many': `1時間に送れるのは${mostAnHour}通までです。少し待ってから、もう一度送ってください。`,
};
