import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Every row that is demanded, by its section. */
const demanded = [
  ...['s-pw1', 's-pw2', 's-pw3', 's-pw4', 's-pw5', 's-pw6', 's-pw7', 's-sec1'],
  ...['s-otp1', 's-otp2', 's-otp3', 's-key1', 's-acc1', 's-acc2'],
  ...['s-enu1', 's-rate1', 's-rate2', 's-rate3', 's-rate4', 's-bot1', 's-biz1'],
  ...['s-ses1', 's-ses2', 's-ses3', 's-ses4', 's-ses5', 's-dev1', 's-not1', 's-coo1'],
  ...['s-sso1', 's-sso2', 's-sso3', 's-sso4'],
  ...['s-az1', 's-stf1', 's-stf2', 's-stf3', 's-stf4'],
  ...['s-aud1', 's-aud2', 's-aud3', 's-aud4'],
];

interface Row {
  readonly id: string;
  readonly demand: string;
  readonly proofs: readonly { readonly file: string; readonly title: string }[];
  readonly instead: string;
}

/** A code span is the path of a test or, after one, a title in it. */
function proofsIn(cell: string): Row['proofs'] {
  let file = '';
  return [...cell.matchAll(/`([^`]+)`/gu)].flatMap(([, span = '']) => {
    if (!/\.(test|story)\.tsx?$/u.test(span)) return [{ file, title: span }];
    file = span;
    return [];
  });
}

function readRow(line: string): Row {
  const [id = '', demand = '', proofs = '', instead = ''] = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  return { id, demand, proofs: proofsIn(proofs), instead };
}

const rows = readFileSync(join(root, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| s-'))
  .map(readRow);

/** As it stands in the source: what a table or a loop fills in is not filled in. */
function isTitleIn({ file, title }: Row['proofs'][number]): boolean {
  const path = join(root, file);
  if (!existsSync(path)) return false;
  const source = readFileSync(path, 'utf8');
  return ["'", '"', '`'].some((quote) => source.includes(`${quote}${title}${quote}`));
}

it('has every row that is demanded, once, in its order', () => {
  expect(rows.map(({ id }) => id)).toEqual(demanded);
});

it('says of each row what is demanded, and what proves it or why nothing does', () => {
  const empty = rows.filter(
    ({ demand, proofs, instead }) => demand === '' || (proofs.length === 0 && instead === ''),
  );
  expect(empty.map(({ id }) => id)).toEqual([]);
});

it('names only tests that are there, by their titles', () => {
  const gone = rows.flatMap(({ id, proofs }) =>
    proofs.filter((proof) => !isTitleIn(proof)).map(({ file, title }) => `${id}: ${file}: ${title}`),
  );
  expect(gone).toEqual([]);
});

it('names for each row that is proven a test that carries its id', () => {
  const silent = rows.filter(
    ({ id, proofs }) =>
      proofs.length > 0 && !proofs.some(({ title }) => new RegExp(`\\b${id}\\b`, 'u').test(title)),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});
