import type { Feature, Parts } from '#platform/parts.ts';
import { noticesRoutes } from './faces/counter/notices/notices.page.tsx';
import { personMessagesRoutes } from './faces/counter/person-messages.page.tsx';
import { employerConversationRoutes } from './faces/employer/conversation.page.tsx';
import { employerMessagesRoutes } from './faces/employer/messages.page.tsx';
import { ownConversationRoutes } from './faces/mypage/conversation.page.tsx';
import { ownMessagesRoutes } from './faces/mypage/messages.page.tsx';
import { messageSweeps } from './jobs/message.sweeps.ts';
import { newMessageMail } from './mails/new-message.mail.ts';
import { forgetOldDrafts } from './store/drafts.store.ts';
import { forgetOldNotices } from './store/erase-messages.ts';

/** Messages between people and employers, and between people and their office (MSG-1, MSG-2). */
export const mountMessages = (parts: Parts): Feature => ({
  name: 'messages',
  routes: [
    ...ownMessagesRoutes(parts),
    ...ownConversationRoutes(parts),
    ...employerMessagesRoutes(parts),
    ...employerConversationRoutes(parts),
    ...personMessagesRoutes(parts),
    ...noticesRoutes(parts),
  ],
  mails: [newMessageMail(parts)],
  deadlineSweeps: messageSweeps(parts),
  sweeps: [
    { name: 'forget-message-drafts', every: 'day', run: forgetOldDrafts },
    { name: 'forget-office-notices', every: 'hour', run: forgetOldNotices },
  ],
});
