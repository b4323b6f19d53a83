import { goTo, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { endPresenceByStaff } from '../../../actions/end-presence-by-staff.ts';
import { readRecord } from '../../../actions/read-record.ts';
import { recordPath } from '../counter-paths.ts';
import { recordPage } from '../record-page.tsx';
import { recordRoutes } from '../record-routes.ts';

const title = '端末とログインを終わらせる';

/** For a lost phone or a stranger's login: everything the person is logged in with ends (s-ses4). */
export const sessionsRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: 'sessions',
    show: async (asked) => {
      const { person, request } = asked;
      const { presence } = await readRecord(parts, person, request.now);
      const body =
        presence === undefined ? (
          <p>マイページがない人なので、終わらせるものがありません。</p>
        ) : (
          <>
            <p>
              今のログインは{presence.sessions}件、覚えた端末は{presence.devices}台です。
            </p>
            <p>終わらせると、本人は今すぐログアウトになります。</p>
            <p>次のログインには、パスワードとワンタイムパスワードが要ります。</p>
            <Form action={recordPath(person.number, 'sessions')} formToken={request.formToken}>
              <ButtonRow>
                <Button>すべて終わらせる</Button>
              </ButtonRow>
            </Form>
          </>
        );
      return showPage(recordPage(asked, { title, body }));
    },
    submit: async ({ person, desk, request }) => {
      await parts.database.transaction((tx) => endPresenceByStaff(tx, desk, person.number, request.now));
      return goTo(`${recordPath(person.number)}?done=presence-ended`);
    },
  });
