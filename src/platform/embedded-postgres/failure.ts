/** The embedded database cannot serve; the message tells a person, in both languages, what to do. */
export class EmbeddedPostgresFailure extends Error {
  readonly key: string;

  constructor(key: string, message: string) {
    super(message);
    this.name = 'EmbeddedPostgresFailure';
    this.key = key;
  }
}

/** Another living process owns this DATA_DIR. */
export class DataDirInUse extends EmbeddedPostgresFailure {
  readonly pid: number | undefined;
  readonly port: number | undefined;

  constructor(dataDir: string, owner: { pid?: number | undefined; port?: number | undefined }) {
    const { pid, port } = owner;
    const who = pid === undefined ? '別のコンピューターまたはコンテナー' : `プロセス ${pid}`;
    const whoEnglish = pid === undefined ? 'another machine or container' : `process ${pid}`;
    super(
      'database.data-dir.in-use',
      `${dataDir} は${who}${port === undefined ? '' : `(ポート ${port})`}が使っています。` +
        'そちらを終了するか、別の DATA_DIR を指定してください。\n' +
        `${dataDir} is in use by ${whoEnglish}${port === undefined ? '' : ` (port ${port})`}. ` +
        'Stop it, or set another DATA_DIR.',
    );
    this.name = 'DataDirInUse';
    this.pid = pid;
    this.port = port;
  }
}
