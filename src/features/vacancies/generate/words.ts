import type { Job } from './jobs.ts';
import { type Draws, drawsOf } from './random.ts';
import { heads, modifiers } from './tables/general-sentences.ts';

const syllables =
  'ア イ ウ エ オ カ キ ク ケ コ サ シ ス セ タ チ ツ テ ト ナ ニ ネ ノ ハ ヒ フ ホ マ ミ ム モ ヤ ユ ラ リ ル レ ロ ワ ガ グ ゴ ジ ズ デ ド バ ビ ブ ボ パ ピ プ ポ リー ラン ティ ファ シス マー ロン テック'.split(
    ' ',
  );
const names = 9000;

/** The name of a rank: the same for ever, so that some names are met often and most seldom. */
function nameOfRank(rank: number): string {
  const draws = drawsOf(71, 5, rank);
  return Array.from({ length: draws.whole(2, 4) }, () => draws.pick(syllables)).join('');
}

const madeUp = Array.from({ length: names }, (_, rank) => nameOfRank(rank));

export const madeUpName = (draws: Draws): string => madeUp[draws.rank(names)] ?? '';

const ranked = (words: readonly string[], draws: Draws): string => words[draws.rank(words.length)] ?? '';

/** 「安全点検」「出荷前の確認」: tens of thousands, few of them usual. */
export function compound(job: Job, draws: Draws): string {
  const kind = draws.next();
  if (kind < 0.5) return ranked(modifiers, draws) + ranked(heads, draws);
  if (kind < 0.75) return `${ranked(job.things, draws)}の${ranked(heads, draws)}`;
  return `${ranked(job.things, draws)}${ranked(modifiers, draws)}${ranked(heads, draws)}`;
}

const wideFigures = '０１２３４５６７８９';

/** Figures as people write them: small ones most, and some of them full width. */
function figure(draws: Draws): string {
  const value = String(draws.rank(60) + 2);
  return draws.chance(0.15) ? [...value].map((digit) => wideFigures[Number(digit)]).join('') : value;
}

/** A sentence with its gaps filled; no word twice in it. */
export function filled(sentence: string, job: Job, draws: Draws): string {
  return sentence.replace(/\{([nckm])\}/gu, (_, gap: string) => {
    if (gap === 'n') return ranked(job.things, draws);
    if (gap === 'c') return compound(job, draws);
    return gap === 'k' ? figure(draws) : madeUpName(draws);
  });
}

/** Several sentences, each once, until they are about so long. */
export function paragraph(
  sentences: readonly string[],
  job: Job,
  draws: Draws,
  { about, most, between = '' }: { readonly about: number; readonly most: number; readonly between?: string },
): string {
  const left = [...sentences];
  let text = '';
  while (left.length > 0 && text.length < about) {
    const [sentence = ''] = left.splice(draws.whole(0, left.length - 1), 1);
    const next = `${text}${text === '' ? '' : between}${filled(sentence, job, draws)}`;
    if (next.length > most) break;
    text = next;
  }
  return text;
}
