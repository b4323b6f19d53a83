const drafts = '/employer/drafts';
const orders = '/employer/orders';
const vacancies = '/employer/vacancies';
const counter = '/counter/orders';

/** Where the pages of this slice are. */
export const orderPaths = {
  /** Where an order begins, and is typed. */
  drafts,
  draft: (id: string): string => `${drafts}/${id}`,
  order: (id: string): string => `${orders}/${id}`,
  orderAction: (id: string, action: string): string => `${orders}/${id}/${action}`,
  vacancies,
  vacancy: (number: string): string => `${vacancies}/${number}`,
  vacancyAction: (number: string, action: string): string => `${vacancies}/${number}/${action}`,
  counter,
  atCounter: (id: string): string => `${counter}/${id}`,
  counterAction: (id: string, action: string): string => `${counter}/${id}/${action}`,
} as const;
