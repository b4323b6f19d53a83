import type { Sex, WishedEmployment } from '#features/job-seekers/index.ts';
import type { EmailAddress } from '#kernel/email-address.ts';
import type { Temporal } from '#kernel/time.ts';

export interface PersonAnswer {
  readonly name: string;
  /** Katakana. */
  readonly kana: string;
  readonly birthDate: Temporal.PlainDate;
  readonly sex: Sex;
  /** Seven digits. */
  readonly postalCode: string;
  readonly municipalityCode: string | null;
  readonly address: string;
  readonly telephone: string;
  readonly email: EmailAddress | null;
}

export interface WishesAnswer {
  readonly employment: WishedEmployment;
  readonly work: string;
}

/** What 本登録 asks for, by its screens. */
export interface RegistrationAnswers {
  readonly person: PersonAnswer;
  readonly wishes: WishesAnswer;
}
