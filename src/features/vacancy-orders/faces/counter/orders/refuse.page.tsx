import { lengthOf } from '#kernel/items/text-items.ts';
import { policy } from '#kernel/policy.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type SignedInRequest } from '#platform/http/route.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { refuseOrder } from '../../../actions/office-moves.ts';
import type { OrderParts } from '../../../actions/order-parts.ts';
import { orderPaths } from '../../../rules/order-paths.ts';
import { isRefusalGround } from '../../../rules/refusal-grounds.ts';
import type { OrderRow } from '../../../store/tables.ts';
import { atOffice, crumbsOf, noteOf, showLate } from './order.page.tsx';
import { RefuseView, refuseTitle } from './refuse.view.tsx';

type Request = SignedInRequest;

export async function showRefuse(
  parts: OrderParts,
  request: Request,
  order: OrderRow,
  errors: readonly FieldError[],
): Promise<Answer> {
  if (order.state !== 'sent') return goTo(orderPaths.atCounter(order.id));
  const typed = request.keptForm ?? request.form;
  const seen = Number(fieldOf(typed, 'revision')) || order.revision;
  const body = (
    <RefuseView
      order={order}
      note={await noteOf(parts, order)}
      ground={fieldOf(typed, 'ground')}
      reason={fieldOf(typed, 'reason')}
      errors={errors}
      revision={seen}
      formToken={request.formToken}
    />
  );
  const crumbs = crumbsOf(order, refuseTitle);
  return showPage({ title: refuseTitle, crumbs, body, hasErrors: errors.length > 0 });
}

export async function refuse(parts: OrderParts, request: Request, order: OrderRow): Promise<Answer> {
  const ground = fieldOf(request.form, 'ground');
  const reason = fieldOf(request.form, 'reason').trim();
  const most = policy.vacancyOrders.longestWords;
  const errors = [
    ...(isRefusalGround(ground) ? [] : [{ name: 'ground', text: '法令で認められた理由を選んでください。' }]),
    ...(reason === '' ? [{ name: 'reason', text: '求人者への説明を入れてください。' }] : []),
    ...(lengthOf(reason) > most ? [{ name: 'reason', text: `説明は${most}文字までです。` }] : []),
  ];
  if (!isRefusalGround(ground) || errors.length > 0) return showRefuse(parts, request, order, errors);
  const refused = await refuseOrder(parts, atOffice(request, order), { ground, reason }, request);
  if (!refused.ok) return showLate(parts, request, order.id, refused.fault);
  return goTo(`${orderPaths.counter}?done=refused`);
}
