import { policy } from '#kernel/policy.ts';
import { entry, type Inventory } from './inventory-entry.ts';

const ofEstablishment = '事業所の求人についての情報。本人（求職者）の情報ではない';
const always = '運営を続ける間';

/** What employers order and the office decides: nothing of a job seeker. */
export const orderTables: Inventory = {
  vacancy_orders: entry({
    slice: 'vacancy-orders',
    purpose: '求人の申込みの内容と、ハローワークの確認の結果',
    ground: '職業紹介（職業安定法）',
    keptUntil: `${always}。送らなかったものは、最後の入力から${policy.vacancyOrders.draftLifetime.total('days')}日`,
    left: {
      [ofEstablishment]:
        'id kind state establishment_number office_number about_number vacancy_number draft_id answers compared remarks refusal_ground reason begun_at sent_at changed_at revision',
    },
  }),
  vacancy_order_events: entry({
    slice: 'vacancy-orders',
    purpose: '求人の申込みと求人に、いつ何があったか',
    ground: '職業紹介（職業安定法）',
    keptUntil: always,
    left: { [ofEstablishment]: 'id order_id vacancy_number at side actor_id kind detail' },
  }),
  vacancy_notices: entry({
    slice: 'vacancy-orders',
    purpose: '求人の有効期間の終わりを、もう知らせたか',
    ground: '業務の運営',
    keptUntil: always,
    left: { [ofEstablishment]: 'vacancy_number kind about told_at' },
  }),
  vacancy_serials: entry({
    slice: 'vacancy-orders',
    purpose: '安定所が次に使う求人番号',
    ground: '業務の運営',
    keptUntil: always,
    left: { [ofEstablishment]: 'office_number next_serial' },
  }),
  minimum_wages: entry({
    slice: 'vacancy-orders',
    purpose: '地域別最低賃金',
    ground: '業務の運営',
    keptUntil: always,
    left: { [ofEstablishment]: 'prefecture valid_from hourly_yen loaded_at' },
  }),
};
