import { visitor } from '#kit/visitor.ts';
import { look, opens, says, type Visits } from './visits.ts';

export const demonstrationVisits: Visits = {
  'demonstration.mailbox': {
    normal: opens('/_mailbox'),
    empty: async ({ untouched }) => look(visitor(untouched.baseUrl), '/_mailbox'),
  },
  'demonstration.mail': {
    normal: async ({ stranger }) => {
      const browser = stranger();
      await browser.open('/_mailbox');
      const link = /href="(\/_mailbox\/[^"]+)"/u.exec(browser.page.html)?.[1] ?? '/_mailbox/none';
      return look(browser, link);
    },
  },
  'demonstration.tour': {
    empty: async ({ untouched }) => look(visitor(untouched.baseUrl), '/_demo/tour'),
    normal: says('惣菜の販売', async ({ untouched }) => {
      await untouched.settleDemonstration();
      return look(visitor(untouched.baseUrl), '/_demo/tour');
    }),
  },
  'demonstration.logins': {
    empty: async ({ untouched }) => look(visitor(untouched.baseUrl), '/_demo'),
    normal: says('佐藤 恵', async ({ untouched }) => {
      await untouched.settleDemonstration();
      return look(visitor(untouched.baseUrl), '/_demo');
    }),
  },
};
