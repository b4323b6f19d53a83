/** The end of the address of the conversation with the office. */
export const officeConversation = 'office';

export const messagesPath = (face: 'mypage' | 'employer'): string => `/${face}/messages`;

/** /mypage/messages/…, /employer/messages/…: a conversation has the id of its application. */
export const conversationPath = (face: 'mypage' | 'employer', applicationId: string | null): string =>
  `${messagesPath(face)}/${applicationId ?? officeConversation}`;

/** /counter/job-seekers/…/messages */
export const counterMessagesPath = (number: string): string => `/counter/job-seekers/${number}/messages`;
