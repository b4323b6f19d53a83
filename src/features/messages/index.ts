export { eraseMessageDrafts, eraseMessagesOfPerson } from './actions/erase-messages-of.ts';
export { exportOfMessageDrafts, exportOfMessages } from './actions/export-of-messages.ts';
export { countNewMessages } from './actions/messages-for-home.ts';
export { sendMessage } from './actions/send-message.ts';
export { type OfficeNotice, type SentNotice, sendOfficeNotice } from './actions/send-office-notice.ts';
export { applicantsToAnswer, employerMessagesBlock, messagesToAnswer } from './actions/work-source.ts';
export { messagesPath } from './rules/message-paths.ts';
export { type MessageSide, sideWords } from './rules/sides.ts';
