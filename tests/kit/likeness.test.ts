import { describe, expect, it } from 'vitest';
import { likenessOf } from './likeness.ts';

const one = '0f8fad5b-d9cb-469f-a165-70867728950e';
const other = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

const alike: readonly (readonly [string, string])[] = [
  ['<p>3件</p>', '<p>7件</p>'],
  ['<a href="/jobs/1">a</a>', '<a href="/jobs/2">a</a>'],
  ['<input type="hidden" name="form-token" value="x">', '<input type="hidden" name="form-token" value="y">'],
  ['<script nonce="a"></script>', '<script nonce="b"></script>'],
  [
    `<label for="${one}">a</label><i id="${one}"></i>`,
    `<label for="${other}">a</label><i id="${other}"></i>`,
  ],
];

const different: readonly (readonly [string, string, string])[] = [
  ['words', '<p>3件</p>', '<p>なし</p>'],
  ['how long a number is', '<p>9</p>', '<p>10</p>'],
  ['an element', '<p>a</p>', '<b>a</b>'],
  ['a class', '<p class="a-1">a</p>', '<p class="a-2">a</p>'],
  ['an id', '<p id="a-1">a</p>', '<p id="a-2">a</p>'],
  ['a state', '<p data-state="met">a</p>', '<p data-state="unmet">a</p>'],
  ['no value', '<input value="a">', '<input value="">'],
  ['a place on the page', '<a href="#main">a</a>', '<a href="/main">a</a>'],
  ['a place that is not there', '<a href="#main">a</a>', '<a href="#other">a</a>'],
  ['a time until it is loaded anew', '<meta content="5">', '<meta content="6">'],
  [
    'a name that leads nowhere',
    `<i id="${one}"></i><b aria-describedby="${one}"></b>`,
    `<i id="${one}"></i><b aria-describedby="${other}"></b>`,
  ],
];

describe('two pages', () => {
  it.each(alike)('are alike: %s and %s', (first, second) => {
    expect(likenessOf(second)).toBe(likenessOf(first));
  });

  it.each(different)('differ in %s', (_what, first, second) => {
    expect(likenessOf(second)).not.toBe(likenessOf(first));
  });
});
