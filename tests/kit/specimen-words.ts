/** The longest that comes; whatever carries it must still fit. */
export const longName = '株式会社ハローワークケアサービスインターナショナルホールディングス飯田橋第二営業所';
export const longAddress = `${'a'.repeat(64)}@${'b'.repeat(31)}.example`;
