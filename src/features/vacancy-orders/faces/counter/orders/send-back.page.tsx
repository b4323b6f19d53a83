import { policy } from '#kernel/policy.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type SignedInRequest } from '#platform/http/route.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { sendBackOrder } from '../../../actions/office-moves.ts';
import type { OrderParts } from '../../../actions/order-parts.ts';
import { findingsOf } from '../../../rules/checks/checks.ts';
import { orderPaths } from '../../../rules/order-paths.ts';
import { findingSentence } from '../../../rules/order-words.ts';
import { readRemarks, remarkField, tooLong, wholeField } from '../../../rules/remarks.ts';
import type { OrderRow } from '../../../store/tables.ts';
import { atOffice, crumbsOf, noteOf, showLate } from './order.page.tsx';
import { SendBackView, sendBackTitle } from './send-back.view.tsx';

type Request = SignedInRequest;

/** Beside what was typed, the machine's findings stand in the fields as a beginning. */
async function suggestions(parts: OrderParts, { now }: Request, order: OrderRow) {
  const minimumWages = await parts.readWages(parts.database.reading);
  const findings = findingsOf(order.answers, { today: japanDay(now), minimumWages });
  return new Map(
    findings
      .filter(({ level }) => level === 'red')
      .map((finding) => [remarkField(finding.items[0]), findingSentence(finding)]),
  );
}

export async function showSendBack(
  parts: OrderParts,
  request: Request,
  order: OrderRow,
  errors: readonly FieldError[],
): Promise<Answer> {
  if (order.state !== 'sent') return goTo(orderPaths.atCounter(order.id));
  const typed = request.keptForm ?? (Object.keys(request.form).length > 0 ? request.form : undefined);
  const found = typed === undefined ? await suggestions(parts, request, order) : new Map<string, string>();
  const body = (
    <SendBackView
      order={order}
      note={await noteOf(parts, order)}
      words={(field) => (typed === undefined ? (found.get(field) ?? '') : fieldOf(typed, field))}
      errors={errors}
      revision={typed === undefined ? order.revision : Number(fieldOf(typed, 'revision'))}
      formToken={request.formToken}
    />
  );
  const crumbs = crumbsOf(order, sendBackTitle);
  return showPage({ title: sendBackTitle, crumbs, body, hasErrors: errors.length > 0 });
}

export async function sendBack(parts: OrderParts, request: Request, order: OrderRow): Promise<Answer> {
  const remarks = readRemarks(request.form);
  const most = policy.vacancyOrders.longestWords;
  const long = tooLong(remarks).map(({ item }) => ({
    name: item === null ? wholeField : remarkField(item),
    text: `1つの指摘は${most}文字までです。`,
  }));
  const none =
    remarks.length === 0 ? [{ name: wholeField, text: '指摘が入っていません。1つは入れてください。' }] : [];
  const errors = [...none, ...long];
  if (errors.length > 0) return showSendBack(parts, request, order, errors);
  const sent = await sendBackOrder(parts, atOffice(request, order), remarks, request);
  if (!sent.ok) return showLate(parts, request, order.id, sent.fault);
  return goTo(`${orderPaths.counter}?done=sent-back`);
}
