import { settleVacancies } from '#features/vacancies/index.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { formTokenOf } from '#platform/http/kept-forms.ts';
import { beginSession } from '#platform/security/sessions.ts';
import { openBenchPortal } from './bench-portal.ts';

/** Somebody who is logged in, and can log in once more. */
export interface AtTheDay {
  readonly cookie: string;
  readonly formToken: string;
  readonly address: string;
  readonly password: string;
}

export interface ServingMixedDay {
  readonly baseUrl: string;
  readonly people: readonly AtTheDay[];
  /** Numbers of vacancies to read. */
  readonly vacancies: readonly string[];
}

const port = 3921;
const peopleAtWork = 100;
const vacancies = Number(process.env['BENCH_VACANCIES'] ?? 20_000);

/** The portal as it is built, with people, vacancies and its background work. */
export async function serveMixedDay(): Promise<void> {
  const { portal, close } = await openBenchPortal(port);
  const { parts } = portal;
  await settleVacancies(parts, vacancies, 1);
  await parts.database.pool.query('vacuum analyze vacancies, vacancy_texts');
  const people: AtTheDay[] = [];
  for (let count = 0; count < peopleAtWork; count += 1) {
    const { number } = await aJobSeeker(parts, { answers: { publication: 'public' } });
    const { id, address, password } = await anAccount(parts, { jobSeekerNumber: number });
    const begun = { face: 'mypage', ownerId: id, device: 'bench' } as const;
    const { token, session } = await parts.database.transaction((tx) =>
      beginSession(tx, begun, parts.clock.now()),
    );
    const cookie = `${parts.cookies.nameOf('mypage')}=${token}`;
    people.push({ cookie, formToken: formTokenOf(parts.secrets, session.id), address, password });
  }
  const { rows } = await parts.database.pool.query<{ number: string }>(
    "select number from vacancies where state = 'open' and disclosure = 1 order by id limit 500",
  );
  const server = await portal.createServer();
  const work = portal.startWork();
  await server.listen({ port, host: '127.0.0.1' });
  const told = { baseUrl: `http://127.0.0.1:${port}`, people, vacancies: rows.map(({ number }) => number) };
  process.send?.(told satisfies ServingMixedDay);
  process.on('message', () => {
    void server
      .close()
      .then(() => work.stop())
      .then(close)
      .then(() => process.exit(0));
  });
}
