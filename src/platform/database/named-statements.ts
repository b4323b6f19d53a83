import pg from 'pg';

const nameComment = /^\/\* name: ([a-z-]+) \*\//u;

type Ask = (...given: unknown[]) => unknown;

/**
 * A statement that begins with a name in a comment, as `sessionByToken` in sessions.ts does, is prepared once on each
 * connection: the database does not plan it anew for every page. Such a statement lists its columns, because
 * `select *` would break when a newer version adds one.
 */
export class NamingClient extends pg.Client {
  // The many shapes of pg's own method stay as they are.
  override query = ((...given: unknown[]) => {
    const ask = super.query.bind(this) as unknown as Ask;
    const [text, values] = given;
    const name = typeof text === 'string' ? nameComment.exec(text)?.[1] : undefined;
    return name === undefined ? ask(...given) : ask({ name, text, values });
  }) as typeof pg.Client.prototype.query;
}
