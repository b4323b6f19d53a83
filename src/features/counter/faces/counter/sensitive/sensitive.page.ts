import { goTo } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { noteSensitiveShown } from '../../../actions/note-sensitive-shown.ts';
import { recordPath } from '../counter-paths.ts';
import { showRecord } from '../record/record.page.ts';
import { recordRoutes } from '../record-routes.ts';

/** 「表示する」: the record with health and the like, and an entry that says who saw it (s-stf4). */
export const sensitiveRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: 'sensitive',
    show: ({ person }) => goTo(recordPath(person.number)),
    async submit(asked) {
      const { desk, person, reason, request } = asked;
      const shown = { desk, number: person.number, reason };
      await parts.database.transaction((tx) => noteSensitiveShown(tx, shown, request.now));
      return showRecord(parts, asked, { sensitive: true });
    },
  });
