import type { Feature, Parts } from '#platform/parts.ts';
import { type OrderHooks, orderParts } from './actions/order-parts.ts';
import { counterOrderRoutes } from './faces/counter/orders/orders.page.tsx';
import { orderJourneyRoutes } from './faces/employer/orders/order-journey.mount.tsx';
import { employerOrderRoutes } from './faces/employer/orders/orders.page.tsx';
import { employerVacancyRoutes, type VacancyLinks } from './faces/employer/vacancies/vacancies.page.tsx';
import { leftOrders, vacancyEndSweeps } from './jobs/vacancy-ends.ts';
import { orderNewsMail } from './mails/order-news.mail.ts';
import { vacancyEndMail } from './mails/vacancy-end.mail.ts';

export interface OrderSurroundings extends OrderHooks {
  /** What other slices show on the employer's page of a vacancy. */
  readonly vacancyLinks?: VacancyLinks;
}

/** 求人申込み: from the employer's draft to the vacancy that the office receives, and to its end. */
export function mountVacancyOrders(parts: Parts, { vacancyLinks, ...hooks }: OrderSurroundings): Feature {
  const own = orderParts(parts, hooks);
  return {
    name: 'vacancy-orders',
    routes: [
      ...employerVacancyRoutes(own, vacancyLinks ?? (async () => [])),
      ...employerOrderRoutes(own),
      ...orderJourneyRoutes(own),
      ...counterOrderRoutes(own),
    ],
    mails: [orderNewsMail(parts), vacancyEndMail(parts)],
    sweeps: [leftOrders],
    deadlineSweeps: vacancyEndSweeps(own),
  };
}
