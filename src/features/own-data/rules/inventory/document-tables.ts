import { because, entry, type Inventory } from './inventory-entry.ts';

/** Slice documents, and the files that anybody stores. */
export const documentTables: Inventory = {
  documents: entry({
    slice: 'documents',
    purpose: '求人に応募するときに送る書類',
    ground: '本人の申込み',
    keptUntil: '本人が消すまで。または、アカウントが消えるまで',
    handed: {
      kind: 'accounts[].documents[].kind',
      name: 'accounts[].documents[].name',
      media_type: 'accounts[].documents[].mediaType',
      size: 'accounts[].documents[].size',
      choices: 'accounts[].documents[].choices',
      added_at: 'accounts[].documents[].addedAt',
      changed_at: 'accounts[].documents[].changedAt',
    },
    left: {
      [because.ownRow]: 'id',
      [because.owner]: 'account_id',
      [because.otherRow]: 'file_id',
    },
  }),
  stored_files: entry({
    slice: 'platform',
    purpose: '書類やメッセージのファイルの中身',
    ground: '本人の申込み',
    keptUntil: 'どの書類、応募、メッセージからも使われなくなるまで（そのあと1時間で消える）',
    left: {
      '書類ごとに、その画面で開いて受け取る。名前、種類、大きさは、使っている書類やメッセージのところにある':
        'bytes media_type size stored_at',
      [because.hash]: 'sha256',
      [because.ownRow]: 'id',
    },
  }),
};
