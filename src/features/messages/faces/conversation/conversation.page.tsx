import { policy } from '#kernel/policy.ts';
import { japaneseTime } from '#kernel/time.ts';
import { type Answer, goTo, showPage, showText } from '#platform/http/answer.ts';
import { type FormFields, fieldOf } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { keepTyped } from '../../actions/keep-draft.ts';
import { readConversation } from '../../actions/read-conversation.ts';
import { sendTyped } from '../../actions/send-typed.ts';
import { settleConversation } from '../../actions/settle-conversation.ts';
import type { AskedConversation } from './asked-conversation.ts';
import { ConversationView } from './conversation.view.tsx';
import { fileFaultWords } from './file-fault-words.ts';
import {
  begunMessage,
  fieldNames,
  sendingFaultWords,
  type TypedMessage,
  textFaultWords,
  typedIn,
} from './message-form.ts';

/** What the routes of all three faces allow in the form of a conversation. */
export const messageUploads = { most: policy.messages.mostFiles, largest: policy.uploads.largest } as const;

interface Showing {
  readonly typed?: TypedMessage;
  readonly errors?: Readonly<Record<string, string>>;
  readonly filesLost?: boolean;
}

const pageIn = ({ page }: Readonly<Record<string, string>>): number =>
  Math.max(1, Math.min(10_000, Math.trunc(Number(page) || 1)));

/** A conversation with what was begun in it; errors stand on top. */
export async function showConversation(
  parts: Parts,
  asked: AskedConversation,
  { typed, errors = {}, filesLost = false }: Showing = {},
): Promise<Answer> {
  const { place, writer, request } = asked;
  const { now, query, keptForm } = request;
  const page = pageIn(query);
  const content = await parts.database.transaction((tx) =>
    readConversation(tx, { place, writer, page }, now),
  );
  const begun = typed ?? begunMessage(keptForm, content.draft);
  const shown = asked.page({
    errors: Object.entries(errors).map(([name, text]) => ({ name, text })),
    body: (
      <ConversationView
        asked={asked}
        content={content}
        typed={begun}
        errors={errors}
        filesLost={filesLost || keptForm !== undefined}
        done={query['done']}
      />
    ),
  });
  return showPage(shown);
}

const isPressed = (form: FormFields, act: string): boolean => fieldOf(form, 'act') === act;

/** 「送信」, 「下書きを保存」, 「返事は済んでいます」, and what the script keeps from time to time. */
export async function submitConversation(parts: Parts, asked: AskedConversation): Promise<Answer> {
  const { form } = asked.request;
  if (form['autosave'] !== undefined) return autosave(parts, asked);
  if (isPressed(form, 'settle') && asked.writer.side !== 'job-seeker') {
    await settleConversation(parts, asked.place, asked.writer, asked.request.now);
    return goTo(`${asked.path}?done=settled`);
  }
  const typed = typedIn(form);
  if (isPressed(form, 'save')) {
    await keepTyped(parts, { ...asked, typed, over: true }, asked.request.now);
    return goTo(`${asked.path}?done=saved#write`);
  }
  return send(parts, asked, typed);
}

async function send(parts: Parts, asked: AskedConversation, typed: TypedMessage): Promise<Answer> {
  const { writer, place, request } = asked;
  const sent = await sendTyped(parts, { writer, place, typed, uploads: request.files }, request.now);
  if (sent.ok) return goTo(`${asked.path}?done=sent`);
  const filesLost = request.files.length > 0;
  const { fault } = sent;
  if (typeof fault === 'string') {
    const errors = { [fieldNames.text]: sendingFaultWords[fault] };
    return showConversation(parts, asked, { typed, errors, filesLost });
  }
  const errors = {
    ...(fault.title === undefined ? {} : { [fieldNames.title]: textFaultWords(fault.title) }),
    ...(fault.text === undefined ? {} : { [fieldNames.text]: textFaultWords(fault.text) }),
    ...(fault.files === undefined ? {} : { [fieldNames.files]: fileFaultWords(fault.files) }),
  };
  return showConversation(parts, asked, { typed, errors, filesLost });
}

const json = 'application/json; charset=utf-8';

async function autosave(parts: Parts, asked: AskedConversation): Promise<Answer> {
  const { now, form } = asked.request;
  const revision = await keepTyped(parts, { ...asked, typed: typedIn(form), over: false }, now);
  if (revision === undefined) return showText(JSON.stringify({ fault: 'saved-elsewhere' }), json, 409);
  return showText(JSON.stringify({ revision, savedAt: japaneseTime(now) }), json);
}
