export { importMinimumWages } from './actions/import-minimum-wages.ts';
export type { EndedVacancy, OrderHooks } from './actions/order-parts.ts';
export { orderWork } from './actions/order-work.ts';
export type { VacancyLinks } from './faces/employer/vacancies/vacancies.page.tsx';
