export { writeConsultation } from './actions/write-consultation.ts';
export { consultationKindWords } from './rules/consultation-kinds.ts';
export {
  eraseConsultations,
  exportOfConsultations,
  type HeldConsultation,
  listConsultations,
} from './store/consultations.store.ts';
