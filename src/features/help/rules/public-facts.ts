/** What the public texts say about this installation; composition hands it in from the settings. */
export interface PublicFacts {
  readonly siteName: string;
  readonly helpDeskPhone: string;
  /** The send-only address that mails come from (MAIL-3). */
  readonly mailFrom: string;
  /** An installation to try things out with: invented people, and mail that leaves for nobody. */
  readonly demonstration: boolean;
}

/** When the help desk answers the telephone. */
export const helpDeskHours = '平日 09時30分～18時00分';
