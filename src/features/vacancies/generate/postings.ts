import type { disclosureWords, kindWords } from '../items/basics.items.ts';
import type { VacancyFacts } from '../items/vacancy-table.ts';
import { type Job, jobAt, jobs } from './jobs.ts';
import { type Draws, drawsOf } from './random.ts';
import { messages, remarks, teaching, workplace } from './tables/general-sentences.ts';
import { compound, filled, paragraph } from './words.ts';

/** What an employer writes once and posts again and again: the work, and its words. */
export interface Posting {
  readonly job: Job;
  readonly facts: VacancyFacts;
}

const purposes = { job: 3, posting: 4 } as const;

/** The work for which the employer of this number looks for people first. */
export const jobOf = (seed: number, index: number): Job => jobAt(drawsOf(seed, purposes.job, index).next());

const yes = (share: number, draws: Draws): 'yes' | 'no' => (draws.chance(share) ? 'yes' : 'no');

function titleOf(job: Job, draws: Draws): string {
  const plain = draws.pick(job.titles);
  const style = draws.next();
  const title =
    style < 0.45
      ? plain
      : style < 0.7
        ? `${plain}／${compound(job, draws)}`
        : style < 0.85
          ? `【${filled('{c}', job, draws)}】${plain}`
          : `${plain}（${draws.pick(['未経験可', '急募', '週3日から', '土日休み', '日勤のみ', '経験者'])}）`;
  return title.length <= 28 ? title : plain;
}

type Hours = 'full' | 'part';

function employmentOf(hours: Hours, draws: Draws): VacancyFacts {
  const at = draws.next();
  if (hours === 'part') {
    const employment =
      at < 0.94 ? 'part-time' : at < 0.98 ? 'fixed-term-dispatch-part' : 'open-term-dispatch-part';
    return { employment, ...termOf(at < 0.7, employment !== 'part-time', draws) };
  }
  const employment =
    at < 0.74
      ? 'regular'
      : at < 0.93
        ? 'other-than-regular'
        : at < 0.97
          ? 'fixed-term-dispatch'
          : 'open-term-dispatch';
  const fixed = employment === 'other-than-regular' || employment === 'fixed-term-dispatch';
  return {
    employment,
    ...(employment === 'other-than-regular'
      ? { 'employment-name': draws.pick(['契約社員', '準社員', '嘱託', '期間社員']) }
      : {}),
    ...(employment === 'regular' ? {} : { 'becoming-regular': yes(0.55, draws) }),
    ...termOf(fixed, employment.includes('dispatch'), draws),
  };
}

const termOf = (fixed: boolean, dispatched: boolean, draws: Draws): VacancyFacts => ({
  'dispatch-or-contract': dispatched
    ? draws.chance(0.1)
      ? 'planned'
      : 'dispatch'
    : draws.chance(0.04)
      ? 'contract'
      : 'none',
  ...(fixed
    ? {
        term: 'fixed',
        'term-months': draws.pick([3, 6, 6, 12, 12, 12]),
        renewal: draws.pick(['principle', 'conditional', 'conditional', 'no']),
      }
    : { term: 'none' }),
});

function needsOf(job: Job, draws: Draws): VacancyFacts {
  const driving = /^(04[78]|08[2-9]|09[0-4])$/u.test(job.occupation) ? 0.75 : 0.35;
  const [first] = job.qualifications.length === 0 ? [] : [draws.pick(job.qualifications)];
  const bound = /^(021|023|024|029|053|084|085)$/u.test(job.occupation);
  const experience = draws.next();
  return {
    experience: experience < 0.62 ? 'any' : experience < 0.88 ? 'welcome' : 'needed',
    ...(experience < 0.62 ? {} : { 'experience-detail': filled('{n}と{c}の経験{k}年ほど', job, draws) }),
    'driving-licence': draws.chance(driving)
      ? draws.pick(['needed', 'needed-automatic', 'needed-automatic', 'welcome'])
      : 'none',
    ...(first !== undefined && (bound || draws.chance(0.4))
      ? { qualifications: [{ name: first, needed: bound || draws.chance(0.4) ? 'needed' : 'welcome' }] }
      : {}),
    ...schoolingOf(job, draws),
    ...(job.rhythm === 'office' || job.rhythm === 'flexible'
      ? { computer: filled('表計算と文書作成ができる方。{c}の入力', job, draws) }
      : {}),
  };
}

function schoolingOf(job: Job, draws: Draws): VacancyFacts {
  const expert = /^(00|01|021|024|031)/u.test(job.occupation);
  if (!draws.chance(expert ? 0.55 : 0.18)) return { schooling: 'any' };
  return {
    schooling: 'needed',
    'schooling-least': expert
      ? draws.pick(['university', 'vocational-school', 'technical-college', 'high'])
      : draws.pick(['high', 'high', 'high', 'junior-college']),
  };
}

function agesOf(employment: string | undefined, draws: Draws): VacancyFacts {
  const at = draws.next();
  if (employment !== 'regular' || at < 0.35) return { age: 'any' };
  return at < 0.86
    ? { age: 'limited', 'age-to': draws.pick([59, 59, 64, 64, 69]), 'age-reason': 'retirement' }
    : { age: 'limited', 'age-to': draws.pick([35, 40, 45]), 'age-reason': 'career' };
}

function kindOf(hours: Hours, draws: Draws): keyof typeof kindWords {
  const at = draws.next();
  if (at < 0.93) return 'general';
  if (at < 0.965) return 'disability';
  if (at < 0.99) return hours === 'full' ? 'new-graduate' : 'general';
  return at < 0.997 ? 'seasonal' : 'migrant';
}

const disclosureOf = (at: number): keyof typeof disclosureWords =>
  at < 0.66 ? '1' : at < 0.86 ? '2' : at < 0.97 ? '3' : '4';

/** Another kind of work, or the one that the employer is known for. */
export function postingOf(seed: number, index: number, main: Job): Posting {
  const draws = drawsOf(seed, purposes.posting, index);
  const job = draws.chance(0.7)
    ? main
    : draws.chance(0.5)
      ? (jobs.find(({ occupation }) => occupation === '034') ?? main)
      : draws.pick(jobs);
  const hours: Hours = draws.chance(job.partTime) ? 'part' : 'full';
  const employed = employmentOf(hours, draws);
  const about = draws.whole(130, 520);
  const selection = draws.chance(0.45) ? (['documents', 'interview'] as const) : (['interview'] as const);
  return {
    job,
    facts: {
      kind: kindOf(hours, draws),
      hours,
      disclosure: disclosureOf(draws.next()),
      'online-application': yes(0.4, draws),
      'trial-employment': yes(0.12, draws),
      title: titleOf(job, draws),
      contents: paragraph([...job.sentences, ...teaching.slice(0, 3)], job, draws, { about, most: 590 }),
      'contents-range': draws.chance(0.6) ? '変更なし' : filled('会社の定める業務（{c}を含む）', job, draws),
      ...employed,
      ...needsOf(job, draws),
      ...agesOf(employed.employment, draws),
      'home-working':
        job.rhythm === 'flexible'
          ? draws.pick(['full', 'some', 'some', 'no'])
          : job.rhythm === 'office' && draws.chance(0.1)
            ? 'some'
            : 'no',
      smoking: draws.chance(0.06) ? 'none' : draws.chance(0.75) ? 'inside' : 'room',
      'car-commuting': yes(0.66, draws),
      transfer: yes(hours === 'full' ? 0.16 : 0.03, draws),
      'return-home': draws.chance(0.2) ? 'welcome' : 'no',
      trial: draws.chance(0.8) ? 'yes' : 'no',
      hiring: draws.rank(9) + 1,
      'hiring-reason': draws.pick(['vacancy', 'growth', 'growth', 'opening', 'other']),
      selection: [...selection],
      'result-notice': draws.pick(['at-once', 'after-interview', 'after-interview', 'other']),
      'interview-result-days': draws.whole(2, 14),
      'notice-by': draws.chance(0.5) ? ['telephone', 'post'] : ['my-page', 'telephone'],
      documents: selection.length > 1 ? ['referral', 'resume', 'career'] : ['referral', 'resume'],
      'documents-by': [draws.pick(['bring', 'post', 'my-page', 'email'] as const)],
      'documents-return': draws.chance(0.4) ? 'yes' : 'no',
      remarks: paragraph([...remarks, ...workplace.slice(7)], job, draws, {
        about: draws.whole(150, 480),
        most: 590,
      }),
      message: paragraph([...messages, ...workplace.slice(0, 7), ...teaching.slice(3)], job, draws, {
        about: draws.whole(90, 380),
        most: 590,
      }),
    },
  };
}
