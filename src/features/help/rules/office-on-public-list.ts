/** An office as anyone may see it (TOP-6). */
export interface OfficeOnPublicList {
  /** Five digits; the first two are the prefecture's. */
  readonly number: string;
  readonly name: string;
  readonly prefecture: string;
  readonly address: string;
  readonly phone: string;
  /** In words: 平日 08時30分～17時15分 */
  readonly openingHours: string;
  /** Names of the municipalities it serves. */
  readonly municipalities: readonly string[];
}
