import { sendOrder } from '#features/vacancy-orders/actions/employer-moves.ts';
import { beginDraft } from '#features/vacancy-orders/actions/order-draft.ts';
import { type OrderParts, orderParts } from '#features/vacancy-orders/actions/order-parts.ts';
import type { OrderAnswers } from '#features/vacancy-orders/items/order-table.ts';
import { insertOrder } from '#features/vacancy-orders/store/orders.store.ts';
import type { Parts } from '#platform/parts.ts';
import { newId } from '#platform/security/secrets.ts';
import { anEstablishment } from './employers.ts';

const address = { postalCode: '1120004', text: '東京都文京区後楽1-2-3', municipalityCode: '13105' };

/** What an employer orders that nothing is wrong with. */
export const goodOrder: OrderAnswers = {
  kind: 'general',
  hours: 'full',
  disclosure: '1',
  'online-application': 'yes',
  'people-in-all': 45,
  'people-here': 45,
  'women-here': 20,
  'part-timers-here': 10,
  business: '惣菜の製造と販売',
  title: '惣菜の調理',
  occupation: { text: '調理補助', code: '055' },
  contents: '惣菜の下ごしらえと盛付けをします。',
  'contents-range': '変更なし',
  employment: 'regular',
  'dispatch-or-contract': 'none',
  term: 'none',
  place: address,
  'place-range': '変更なし',
  smoking: 'inside',
  transfer: 'no',
  age: 'any',
  schooling: 'any',
  experience: 'any',
  'driving-licence': 'none',
  trial: 'no',
  'wage-form': 'monthly',
  'base-low': 230_000,
  'base-high': 260_000,
  'fixed-overtime': 'no',
  'days-a-month': 20,
  commuting: 'full',
  'wage-closing': '毎月末日',
  'wage-payday': '翌月25日',
  raise: 'yes',
  bonus: 'no',
  'shift-system': 'fixed',
  shifts: [{ from: '09:00', to: '18:00' }],
  'rest-minutes': 60,
  overtime: 'no',
  'yearly-holidays': 120,
  'days-off': ['sat', 'sun'],
  'two-days-off': 'every',
  'paid-leave': 10,
  insurance: ['employment', 'accident', 'health', 'pension'],
  'retirement-age-system': 'yes',
  'retirement-age': 65,
  hiring: 2,
  'hiring-reason': 'growth',
  selection: ['interview'],
  'result-notice': 'after-interview',
  'interview-result-days': 7,
  'notice-by': ['my-page', 'telephone'],
  documents: ['resume'],
  'documents-by': ['my-page'],
  'documents-return': 'yes',
  'contact-name': '採用　花子',
  'contact-telephone': '03-3812-0000',
};

/** With nobody else to be told when a vacancy ends. */
export const ordersOf = (parts: Parts): OrderParts =>
  orderParts(parts, { onVacancyEnded: async () => undefined });

interface OrderChanges {
  readonly establishmentNumber?: string;
  readonly answers?: OrderAnswers;
  readonly state?: 'draft' | 'sent';
}

export interface MadeOrder {
  readonly orderId: string;
  readonly draftId: string;
  readonly establishmentNumber: string;
}

/** A new order of a confirmed establishment, sent to its office unless something else is said. */
export async function anOrder(parts: Parts, changes: OrderChanges = {}): Promise<MadeOrder> {
  const orders = ordersOf(parts);
  const establishmentNumber = changes.establishmentNumber ?? (await anEstablishment(parts));
  const answers = { ...goodOrder, ...changes.answers };
  const now = parts.clock.now();
  const orderId = newId();
  const draftId = await parts.database.transaction(async (tx) => {
    const id = await beginDraft(tx, orders, { establishmentNumber, answers, isNew: false, remarks: [] }, now);
    await insertOrder(
      tx,
      {
        id: orderId,
        kind: 'new',
        state: 'draft',
        establishment_number: establishmentNumber,
        office_number: '13010',
        about_number: null,
        draft_id: id,
        answers,
        compared: null,
      },
      now,
    );
    return id;
  });
  if (changes.state !== 'draft') {
    const visit = { actor: { kind: 'employer', establishmentNumber } as const, now };
    const sent = await sendOrder(orders, { draftId, establishmentNumber }, visit);
    if (!sent.ok) throw new Error(`the order was not sent: ${JSON.stringify(sent.fault)}`);
  }
  return { orderId, draftId, establishmentNumber };
}
