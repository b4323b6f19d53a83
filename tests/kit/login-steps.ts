import { logIn } from '#features/sign-in/actions/log-in.ts';
import { tryOneTimePassword } from '#features/sign-in/actions/try-one-time-password.ts';
import { addressOf, type Entrance, oneTimePasswordFor } from './entrance.ts';
import { anAccount, type Person } from './people.ts';

const anyone = { kind: 'anonymous' as const };
export const usualDevice = 'Windows の Firefox';

/** A person between the password and the one-time password, whose mail came. */
export interface Begun extends Person {
  readonly attempt: string;
  readonly typed: string;
}

type Entering = ReturnType<typeof tryOneTimePassword>;

export interface LoginSteps {
  /** Gives the right password; answers what the browser's cookie would hold. */
  attemptOf(person: Person): Promise<string>;
  begun(person?: Person): Promise<Begun>;
  enter(
    login: Pick<Begun, 'attempt' | 'typed'>,
    more?: { trust?: boolean; device?: string; deviceMark?: string; parts?: Entrance['parts'] },
  ): Entering;
}

/** The steps of a login, on an entrance that a test has opened. */
export function loginSteps(entrance: () => Entrance): LoginSteps {
  const attemptOf = async (person: Person): Promise<string> => {
    const { parts, clock } = entrance();
    const face = 'mypage';
    const browser = { face, device: usualDevice, next: undefined, deviceToken: undefined } as const;
    const tried = { ...browser, address: addressOf(person.address), password: person.password };
    const login = await logIn(parts, tried, anyone, clock.now());
    if (!login.ok || login.value.kind !== 'one-time-password') throw new Error(JSON.stringify(login));
    return login.value.attempt;
  };
  return {
    attemptOf,
    async begun(person) {
      const who = person ?? (await anAccount(entrance().parts));
      const attempt = await attemptOf(who);
      return { ...who, attempt, typed: oneTimePasswordFor(await entrance().post.deliver(), who.address) };
    },
    enter({ attempt, typed }, more = {}) {
      const { parts = entrance().parts, trust = false, device = usualDevice, deviceMark } = more;
      const tried = { attempt, typed, trustThisDevice: trust, device, deviceMark };
      return tryOneTimePassword(parts, tried, anyone, entrance().clock.now());
    },
  };
}

export const keyOf = async (entering: Entering): Promise<string> => {
  const settled = await entering;
  return settled.ok ? 'signed-in' : settled.fault.key;
};

export const wrongFor = (typed: string): string => (typed === '000000' ? '000001' : '000000');
