import { policy } from '#kernel/policy.ts';
import { japaneseTime } from '#kernel/time.ts';
import { goTo, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { endLockByStaff } from '../../../actions/end-lock-by-staff.ts';
import { readRecord } from '../../../actions/read-record.ts';
import { recordPath } from '../counter-paths.ts';
import { recordPage } from '../record-page.tsx';
import { recordRoutes } from '../record-routes.ts';

const title = 'ログイン停止を解く';
const minutes = policy.passwordLock.duration.total('minutes');

/** The lock of LOGIN-4 ends by itself; staff end it for somebody who stands at the counter. */
export const lockRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: 'lock',
    show: async (asked) => {
      const { person, request } = asked;
      const { presence } = await readRecord(parts, person, request.now);
      const until = presence?.lockedUntil;
      const body =
        until === undefined ? (
          <p>今は止まっていません。本人は、いつでもログインできます。</p>
        ) : (
          <>
            <p>
              パスワードを続けて{policy.passwordLock.tries}回まちがえたため、{minutes}分止まっています。
            </p>
            <p>{japaneseTime(until)}を過ぎると、何もしなくても、またログインできます。</p>
            <p>本人がまちがえたと確かめてから、解いてください。</p>
            <Form action={recordPath(person.number, 'lock')} formToken={request.formToken}>
              <ButtonRow>
                <Button>今すぐ解く</Button>
              </ButtonRow>
            </Form>
          </>
        );
      return showPage(recordPage(asked, { title, body }));
    },
    submit: async ({ person, desk, request }) => {
      const ended = await endLockByStaff(parts, desk, person.number, request.now);
      return goTo(`${recordPath(person.number)}${ended.ok ? '?done=lock-ended' : ''}`);
    },
  });
