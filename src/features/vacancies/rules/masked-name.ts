import type { EstablishmentFacts } from '../items/vacancy-table.ts';

const legalForms =
  /株式会社|有限会社|合同会社|合資会社|合名会社|社会福祉法人|医療法人(?:社団|財団)?|(?:一般|公益)?(?:社団|財団)法人|学校法人|宗教法人|特定非営利活動法人|NPO法人|農事組合法人|（[株有]）|\([株有]\)|[㈱㈲]/gu;

const shortest = 2;

/** The ways in which an employer's name is written in running text. */
function namesOf({ name = '', kana = '', representative = '' }: EstablishmentFacts): readonly string[] {
  const bare = name.replace(legalForms, '').trim();
  const words = [
    name,
    bare,
    kana.replace(legalForms, ''),
    representative,
    representative.replace(/\s/gu, ''),
  ];
  return [...new Set(words.map((word) => word.trim()))]
    .filter((word) => word.length >= shortest)
    .sort((a, b) => b.length - a.length);
}

const mask = '（事業所名）';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** Between the letters of a name, blanks and dots may stand. */
const pattern = (name: string): string => [...name.normalize('NFKC')].map(escaped).join('[\\s・]*');

const patterns = new WeakMap<EstablishmentFacts, RegExp | null>();

/** Compiled once for an employer: many texts of one are read in a row. */
function patternOf(establishment: EstablishmentFacts): RegExp | null {
  const known = patterns.get(establishment);
  if (known !== undefined) return known;
  const names = namesOf(establishment);
  const made = names.length === 0 ? null : new RegExp(names.map(pattern).join('|'), 'giu');
  patterns.set(establishment, made);
  return made;
}

/** Takes an employer's name out of what the employer wrote, for those who may not read it. */
export function withoutName(text: string, establishment: EstablishmentFacts): string {
  const found = patternOf(establishment);
  if (found === null || text === '') return text;
  const folded = text.normalize('NFKC');
  const masked = folded.replace(found, mask);
  // Where nothing is hidden in it, the text stays as it was typed.
  return masked === folded ? text : masked;
}
