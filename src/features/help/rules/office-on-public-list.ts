/** An office as anyone may see it (TOP-6); what the door of the offices lists has this shape. */
export interface OfficeOnPublicList {
  /** Five digits; the first two are the prefecture's. */
  readonly number: string;
  readonly name: string;
  readonly prefecture: string;
  /** Seven digits. */
  readonly postalCode: string;
  readonly address: string;
  readonly telephone: string;
  /** In words: 平日 08時30分～17時15分 */
  readonly openingHours: string;
  /** Those it serves. */
  readonly municipalities: readonly { readonly name: string }[];
}
