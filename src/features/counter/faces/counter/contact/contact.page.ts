import { goTo } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { aboutRecord } from '../../../actions/desk.ts';
import { recordPath } from '../counter-paths.ts';
import { showRecord } from '../record/record.page.ts';
import { type RecordRequest, recordRoutes } from '../record-routes.ts';

/** 「表示する」: the record with address and telephone number, and an entry that says who saw them (s-stf4). */
export const contactRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: 'contact',
    show: ({ person }) => goTo(recordPath(person.number)),
    submit: async (asked: RecordRequest) => {
      const { person, desk, request, reason } = asked;
      await parts.database.transaction((tx) =>
        record(tx, {
          at: request.now,
          actor: desk.actor,
          action: 'counter.show-contact',
          result: 'done',
          subject: aboutRecord(person.number),
          ...(reason === undefined ? {} : { reason }),
        }),
      );
      return showRecord(parts, asked, { contact: true });
    },
  });
