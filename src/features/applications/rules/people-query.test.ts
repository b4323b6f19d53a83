import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { chosenWishes, publishedQuery, readPeopleQuery, writePeopleQuery } from './people-query.ts';
import { lastDayForResult, mayTellResult } from './result-window.ts';

const read = (address: string) => readPeopleQuery(new URLSearchParams(address));

describe('the address of a search among public people', () => {
  it('says everything and nothing else, and leaves out what cannot be [REFER-4]', () => {
    const address =
      'employment=full-time&occupation=07&occupation=049&place=13&place=13105&age=40&words=夜勤&size=50&page=3';
    const query = read(`${address}&age=45&place=99999&employment=none&size=7&else=x`);
    expect(read(writePeopleQuery(query).toString())).toEqual(query);
    expect(decodeURIComponent(writePeopleQuery(query).toString())).toBe(
      'employment=full-time&occupation=07&occupation=049&place=13&place=13105&age=40&words=夜勤&size=50&page=3',
    );
    expect(writePeopleQuery(read('page=0&size=10&words=')).toString()).toBe('');
  });

  it('asks for every occupation of a class and of a plain word, and for each word [REFER-4]', () => {
    const { occupations, words } = publishedQuery(read('occupation=07&plain=07-11&words=夜勤　記録  夜勤'));
    expect(occupations.length).toBeGreaterThan(1);
    expect(new Set(occupations).size).toBe(occupations.length);
    expect(words).toEqual(['夜勤', '記録']);
  });

  it('has a tag for each condition, which takes away just that one and goes to the first page [REFER-4]', () => {
    const query = read('place=13105&age=70&qualification=介護福祉士&page=2');
    const chosen = chosenWishes(query);
    expect(chosen.map(({ label }) => label)).toEqual(['東京都文京区', '70代以上', '免許・資格：介護福祉士']);
    expect(chosen[1]?.without).toEqual({ ...query, age: [], page: 1 });
  });
});

describe('the last day for a result', () => {
  const day = (text: string) => Temporal.PlainDate.from(text);
  const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Tokyo').toInstant();

  it('is none while the vacancy is open, then the end of the third month after [EMP-1]', () => {
    const open = { state: 'open', valid_through: day('2026-11-30'), ended_on: null };
    expect(lastDayForResult(open, at('2026-11-30T23:59'))).toBeUndefined();
    expect(lastDayForResult(open, at('2026-12-01T00:00'))?.toString()).toBe('2027-02-28');
    const stopped = { state: 'filled', valid_through: day('2027-01-31'), ended_on: day('2026-11-05') };
    expect(mayTellResult(stopped, at('2027-02-28T23:59'))).toBe(true);
    expect(mayTellResult(stopped, at('2027-03-01T00:00'))).toBe(false);
  });
});
