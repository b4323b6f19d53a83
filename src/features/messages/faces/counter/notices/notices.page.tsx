import { deskOf } from '#features/counter/index.ts';
import { listMatching } from '#features/job-seekers/index.ts';
import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { policy } from '#kernel/policy.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { isId, newId } from '#platform/security/secrets.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { sendOfficeNotice } from '../../../actions/send-office-notice.ts';
import { readMessageText, readMessageTitle } from '../../../rules/message-text.ts';
import { matchingOf, readConditions } from '../../../rules/notice-conditions.ts';
import { listOfficeNotices } from '../../../store/notices.store.ts';
import { NoticesView, type NoticesViewProps } from './notices.view.tsx';

export const noticesPath = '/counter/notices';
const title = 'お知らせを送る';
const { mostPeople, pageSize } = policy.officeNotices;
const { longest, longestTitle } = policy.messages;

const words = {
  'messages.empty': 'お知らせの内容を書いてください。',
  'messages.too-long': `長すぎます。${longest}文字までにしてください。`,
  'messages.title-empty': '件名を書いてください。',
  'messages.title-too-long': `長すぎます。${longestTitle}文字までにしてください。`,
} as const;

/** /counter/notices: the same words to all who match, with their exact number before they are sent [STAFF-1]. */
export const noticesRoutes = (parts: Parts): readonly Route[] => [
  {
    name: 'messages.notices',
    method: 'GET',
    path: noticesPath,
    face: 'counter',
    may: 'signed-in',
    right: mayRegisterJobSeekers,
    handle: (request) => show(parts, request, {}),
  },
  {
    name: 'messages.notices.submit',
    method: 'POST',
    path: noticesPath,
    face: 'counter',
    may: 'signed-in',
    right: mayRegisterJobSeekers,
    handle: (request) => submit(parts, request),
  },
];

type Shown = Partial<Pick<NoticesViewProps, 'errors' | 'checking' | 'hasChanged'>>;

function typedIn(request: SignedInRequest) {
  const form = request.keptForm ?? request.form;
  const isPosted = Object.keys(form).length > 0;
  const typed = (name: string): string => (isPosted ? fieldOf(form, name) : (request.query[name] ?? ''));
  return {
    conditions: readConditions(typed),
    title: typed('title'),
    text: typed('text'),
    once: typed('once'),
  };
}

async function show(parts: Parts, request: SignedInRequest, shown: Shown): Promise<Answer> {
  const { reading } = parts.database;
  const { officeNumber } = deskOf(request);
  const typed = typedIn(request);
  const people = await listMatching(reading, matchingOf(typed.conditions, officeNumber), request.now);
  const { errors = [], checking = false, hasChanged = false } = shown;
  const body = NoticesView({
    action: noticesPath,
    typed: { ...typed, once: isId(typed.once) ? typed.once : newId() },
    people: people.length,
    isTooMany: people.length > mostPeople,
    history: await listOfficeNotices(reading, officeNumber, pageSize, request.now),
    sent: sentIn(request.query),
    errors,
    checking,
    hasChanged,
    formToken: request.formToken,
  });
  return showPage({
    title: checking ? 'お知らせの確認' : title,
    crumbs: [{ label: title }],
    hasErrors: errors.length > 0 || hasChanged,
    body,
  });
}

function sentIn(query: SignedInRequest['query']): NoticesViewProps['sent'] {
  const [sent, notReached] = [Number(query['sent']), Number(query['not-reached'])];
  return query['sent'] !== undefined && Number.isInteger(sent) && Number.isInteger(notReached)
    ? { sent, notReached }
    : undefined;
}

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { form } = request;
  const typed = typedIn(request);
  const heading = readMessageTitle(typed.title);
  const text = readMessageText(typed.text, 0);
  const faults = [
    ...(heading.ok && heading.value === null ? [{ name: 'title', key: 'messages.title-empty' }] : []),
    ...(heading.ok ? [] : [{ name: 'title', key: heading.fault.key }]),
    ...(text.ok ? [] : [{ name: 'text', key: text.fault.key }]),
  ];
  if (!heading.ok || heading.value === null || !text.ok) {
    return show(parts, request, { errors: fieldErrors(words, faults) });
  }
  if (fieldOf(form, 'act') !== 'send') return show(parts, request, { checking: true });
  const notice = { title: heading.value, text: text.value, once: typed.once };
  const expected = Number(fieldOf(form, 'people'));
  const sent = await parts.database.transaction((tx) =>
    send(tx, parts, request, { ...notice, expected, conditions: typed.conditions }),
  );
  if (sent === undefined) return show(parts, request, { checking: true, hasChanged: true });
  return goTo(`${noticesPath}?sent=${sent.sent}&not-reached=${sent.notReached.length}`);
}

interface Sending {
  readonly title: string;
  readonly text: string;
  readonly once: string;
  /** As the check page said. */
  readonly expected: number;
  readonly conditions: ReturnType<typeof readConditions>;
}

/** Undefined: other people match than the check page said, or too many. */
async function send(
  tx: Tx,
  parts: Parts,
  request: SignedInRequest,
  { title: heading, text, once, expected, conditions }: Sending,
) {
  const { staffId, officeNumber, actor } = deskOf(request);
  const { now } = request;
  const numbers = await listMatching(tx, matchingOf(conditions, officeNumber), now);
  if (numbers.length !== expected || numbers.length === 0 || numbers.length > mostPeople) return undefined;
  const notice = { staffId, officeNumber, actor, jobSeekerNumbers: numbers, title: heading, text, once };
  const sent = await sendOfficeNotice(tx, parts, notice, now);
  await record(tx, {
    at: now,
    actor,
    action: 'messages.send-notice',
    result: 'done',
    subject: { kind: 'office', id: officeNumber },
    detail: { notice: sent.noticeId, people: sent.sent, notReached: sent.notReached.length },
  });
  return sent;
}
