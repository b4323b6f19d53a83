import { policy } from '#kernel/policy.ts';
import { because, entry, type Inventory } from './inventory-entry.ts';

const { erasedAfterYears, drafts } = policy.messages;
const oneYear = `送ってから${erasedAfterYears}年`;
const copied = '同じ内容が、本人のメッセージにある';

/** Slice messages. */
export const messageTables: Inventory = {
  messages: entry({
    slice: 'messages',
    purpose: '応募先の求人者や、安定所とやりとりする',
    ground: '職業紹介（職業安定法）',
    keptUntil: oneYear,
    handed: {
      job_seeker_number: 'messages[].jobSeekerNumber',
      office_number: 'messages[].officeNumber',
      from_side: 'messages[].from',
      title: 'messages[].title',
      text: 'messages[].text',
      vacancy_numbers: 'messages[].vacancyNumbers',
      sent_at: 'messages[].sentAt',
      read_at: 'messages[].readAt',
      told_at: 'messages[].mailedAt',
      settled_at: 'messages[].settledAt',
      erase_at: 'messages[].eraseAt',
    },
    left: {
      [because.ownRow]: 'id number once',
      [because.otherRow]: 'application_id establishment_number notice_id',
      '書いた人を指す番号。職員や求人者のものもある': 'sender_id',
    },
  }),
  message_files: entry({
    slice: 'messages',
    purpose: 'メッセージに付けたファイル',
    ground: '職業紹介（職業安定法）',
    keptUntil: oneYear,
    handed: {
      name: 'messages[].files[].name',
      media_type: 'messages[].files[].mediaType',
      size: 'messages[].files[].size',
    },
    left: { [because.otherRow]: 'message_id file_id', [because.ownRow]: 'position' },
  }),
  message_drafts: entry({
    slice: 'messages',
    purpose: '書きかけのメッセージを続けられるようにする',
    ground: '本人の申込み',
    keptUntil: `送るまで。または、最後に保存してから${drafts.total('hours') / 24}日`,
    handed: {
      text: 'accounts[].messageDrafts[].text',
      saved_at: 'accounts[].messageDrafts[].savedAt',
    },
    left: {
      [because.owner]: 'owner_id',
      [because.otherRow]: 'conversation',
      [because.ownRow]: 'revision',
      職員の下書きだけにある: 'title',
    },
  }),
  office_notices: entry({
    slice: 'messages',
    purpose: '安定所が何人かに同じお知らせを送る',
    ground: '職業紹介（職業安定法）',
    keptUntil: oneYear,
    left: {
      [copied]: 'office_number title text vacancy_numbers sent_at erase_at',
      [because.ownRow]: 'id once',
      [because.staff]: 'staff_id',
      [because.notPersonal]: 'recipients',
    },
  }),
};
