const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/u, 'iPhone'],
  [/iPad/u, 'iPad'],
  [/Android/u, 'Android'],
  [/Windows/u, 'Windows'],
  [/Mac OS X|Macintosh/u, 'Mac'],
  [/CrOS/u, 'Chromebook'],
  [/Linux/u, 'Linux'],
];
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Line\//u, 'LINE'],
  [/EdgA?\/|EdgiOS/u, 'Edge'],
  [/SamsungBrowser/u, 'Samsung Internet'],
  [/FxiOS|Firefox/u, 'Firefox'],
  [/CriOS|Chrome/u, 'Chrome'],
  [/Safari/u, 'Safari'],
];

const firstMatch = (userAgent: string, table: readonly (readonly [RegExp, string])[]): string | undefined =>
  table.find(([pattern]) => pattern.test(userAgent))?.[1];

/** What a person would call the device: 「iPhone の Safari」. Never the raw text that the browser sent. */
export function deviceName(userAgent: string | undefined): string {
  const system = firstMatch(userAgent ?? '', systems) ?? '不明な端末';
  const browser = firstMatch(userAgent ?? '', browsers);
  return browser === undefined ? system : `${system} の ${browser}`;
}
