import { municipalitiesOf, prefectures } from '#features/places/index.ts';
import { katakana } from '#kernel/text-input.ts';
import type { EstablishmentFacts } from '../items/vacancy-table.ts';
import { commonWords, usualEnds, usualKanaEnds } from './everyday-name-words.ts';

const legalForms =
  /株式会社|有限会社|合同会社|合資会社|合名会社|社会福祉法人|社会医療法人|医療法人(?:社団|財団)?|(?:一般|公益)?(?:社団|財団)法人|学校法人|宗教法人|特定非営利活動法人|NPO法人|農事組合法人|\([株有合医福学社財名資]\)/giu;

const legalFormsRead =
  /カブシキ[カガ]イシャ|ユウゲン[カガ]イシャ|ゴウドウ[カガ]イシャ|ゴウシ[カガ]イシャ|ゴウメイ[カガ]イシャ|シャカイフクシホウジン|イリョウホウジン(?:シャダン|ザイダン)?|(?:イッパン|コウエキ)?(?:シャダン|ザイダン)ホウジン|ガッコウホウジン|シュウキョウホウジン|トクテイヒエイリカツドウホウジン/gu;

/** By which words an employer is known. */
export interface EmployerNames {
  /** Found wherever they stand. */
  readonly whole: readonly string[];
  /** A beginning of the name: found as a word of its own, not as part of a longer one. */
  readonly stems: readonly string[];
  /** A name that is a common word: found where the words around it speak of an employer. */
  readonly weak: readonly string[];
  /** Family names: found before a title. */
  readonly families: readonly string[];
}

const fewestLetters = 2;
const fewestKana = 4;

const isKana = (text: string): boolean => /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(text);

const placeNames = new Set<string>();

/** 東京都, 東京, 横浜市, 横浜: they stand in many texts. */
function isPlace(word: string): boolean {
  if (placeNames.size === 0) {
    for (const prefecture of prefectures) {
      const municipalities = municipalitiesOf(prefecture.code).map(({ name }) => name);
      for (const name of [prefecture.name, ...municipalities]) {
        placeNames.add(name);
        placeNames.add(name.replace(/(?<=..)[都府県市区町村]$/u, ''));
      }
      for (const name of municipalities) {
        const [, outer = name, inner = name] = /^(.+?)[市郡](?=..)(.+)$/u.exec(name) ?? [];
        placeNames.add(outer).add(inner);
      }
    }
  }
  return placeNames.has(word);
}

/** Whether a word tells who the employer is. */
const isTelling = (word: string): boolean =>
  [...word].length >= fewestLetters && !commonWords.has(word) && !isPlace(word);

/** 朝凪 of 朝凪運輸; undefined where nothing telling is left. */
function stemOf(name: string, ends: readonly string[], fewest: number): string | undefined {
  const end = ends.find((one) => name.length > one.length && name.endsWith(one));
  if (end === undefined) return undefined;
  const stem = name.slice(0, -end.length);
  if (ends.some((one) => stem === one)) return undefined;
  const least = isKana(stem) ? Math.max(fewest, 3) : fewest;
  return [...stem].length >= least && isTelling(stem) ? stem : undefined;
}

/** 朝凪運輸 東京営業所: the second part names nobody. */
function isTellingPart(part: string): boolean {
  const end = usualEnds.find((one) => part.endsWith(one));
  return isTelling(end === undefined ? part : part.slice(0, -end.length));
}

const distinct = (words: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(words.map((word) => word?.trim() ?? ''))]
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
    .sort((one, other) => other.length - one.length);

type Named = Pick<EstablishmentFacts, 'name' | 'kana' | 'representative'>;

/** An employer's name as it is written in running text: whole, without its legal form, in kana, and its telling beginning. */
export function namesOf({ name = '', kana = '', representative = '' }: Named): EmployerNames {
  const folded = name.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const bare = folded.replace(legalForms, ' ').trim();
  const parts = bare.split(/[\s・()「」]+/u).filter((part) => part !== bare && isTellingPart(part));
  const read = katakana(kana)
    .replace(/[\s・　]/gu, '')
    .replace(legalFormsRead, '');
  const isLong = [...read].length >= fewestKana;
  const person = representative.normalize('NFKC').trim();
  const family = person.includes(' ') ? person.split(' ')[0] : undefined;
  return {
    whole: distinct([
      isTelling(bare) ? bare : folded,
      folded,
      ...parts,
      isLong && isTelling(read) ? read : undefined,
      [...person.replace(/\s/gu, '')].length > fewestLetters ? person : undefined,
    ]),
    stems: distinct([
      ...[bare, ...parts].map((one) => stemOf(one.replace(/\s/gu, ''), usualEnds, fewestLetters)),
      stemOf(read, usualKanaEnds, fewestKana),
    ]).filter((stem) => stem !== bare),
    weak: distinct([isTelling(bare) || [...bare].length < fewestLetters ? undefined : bare]),
    families: distinct([family]).filter((one) => [...one].length >= fewestLetters),
  };
}
