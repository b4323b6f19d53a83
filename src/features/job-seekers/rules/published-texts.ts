import { searchKey } from '#kernel/text-input.ts';
import { Temporal } from '#kernel/time.ts';
import { type Registration, registeredItems } from '../items/registration-table.ts';
import { isPublic, publishedFacts } from './published-facts.ts';

/** The words of a person by which employers may search: those they would read, as they are compared. */
export interface PublishedTexts {
  readonly all: string;
  /** 免許・資格 */
  readonly qualification: string;
  /** 経験した仕事 */
  readonly experience: string;
}

const ofQualification = ['qualifications', 'licences'];
const ofExperience = ['work-history'];

/** No fact but the age asks for the day; the age has choices of its own. */
const anyDay = Temporal.PlainDate.from('2000-01-01');

/** Undefined: the person is not public, and nothing is found. */
export function publishedTexts(registration: Registration): PublishedTexts | undefined {
  if (!isPublic(registration)) return undefined;
  const { 'birth-date': _age, ...items } = registeredItems();
  const facts = publishedFacts(registration, { today: anyDay }, items);
  const textOf = (keys?: readonly string[]): string =>
    facts
      .filter(({ key }) => keys === undefined || keys.includes(key))
      .flatMap(({ lines }) => lines.map(searchKey))
      .join('\n');
  return { all: textOf(), qualification: textOf(ofQualification), experience: textOf(ofExperience) };
}
