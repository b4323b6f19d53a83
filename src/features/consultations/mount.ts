import type { Feature, Parts } from '#platform/parts.ts';
import { consultationsRoutes } from './faces/counter/consultations/consultations.page.tsx';

/** 職業相談: what people and the office talked about, and when (STAFF-1). */
export const mountConsultations = (parts: Parts): Feature => ({
  name: 'consultations',
  routes: [...consultationsRoutes(parts)],
});
