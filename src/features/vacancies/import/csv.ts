/** A record of a CSV file (RFC 4180) and the line on which it begins; the first line is 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark stands where none may. */
  readonly broken: boolean;
}

export interface CsvReader {
  /** The records that this piece of the file completes. */
  push(text: string): readonly CsvRecord[];
  /** The last record, which may have no end of line. */
  end(): readonly CsvRecord[];
}

type State = 'start' | 'plain' | 'quoted' | 'closed';

/** Reads a file in pieces: cells may hold commas, quotation marks and ends of lines; lines end in CRLF, LF or CR. */
export function csvReader(separator = ','): CsvReader {
  let state: State = 'start';
  let cell = '';
  let cells: string[] = [];
  let broken = false;
  let line = 1;
  let begin = 1;
  let afterReturn = false;
  let done: CsvRecord[] = [];

  const endCell = (): void => {
    cells.push(cell);
    cell = '';
    state = 'start';
  };
  const endRecord = (): void => {
    endCell();
    const isEmpty = cells.length === 1 && cells[0] === '';
    if (!isEmpty || broken) done.push({ line: begin, cells, broken });
    cells = [];
    broken = false;
  };
  const isLineEnd = (letter: string): boolean => letter === '\n' || letter === '\r';

  const quoted = (letter: string): void => {
    if (letter === '"') state = 'closed';
    else cell += letter;
  };
  const quotationMark = (): void => {
    if (state === 'plain') {
      broken = true;
      cell += '"';
      return;
    }
    if (state === 'closed') cell += '"';
    state = 'quoted';
  };
  const unquoted = (letter: string): void => {
    if (letter === separator) endCell();
    else if (letter === '"') quotationMark();
    else {
      if (state === 'closed') broken = true;
      if (state === 'start') state = 'plain';
      cell += letter;
    }
  };
  const endLine = (): void => {
    endRecord();
    line += 1;
    begin = line;
  };

  const take = (letter: string): void => {
    const secondHalf = letter === '\n' && afterReturn;
    afterReturn = letter === '\r';
    if (state === 'quoted') {
      if (isLineEnd(letter) && !secondHalf) line += 1;
      quoted(letter);
    } else if (isLineEnd(letter)) {
      if (!secondHalf) endLine();
    } else unquoted(letter);
  };

  const handOver = (): readonly CsvRecord[] => {
    const given = done;
    done = [];
    return given;
  };

  return {
    push(text) {
      for (const letter of text) take(letter);
      return handOver();
    },
    end() {
      if (state === 'quoted') broken = true;
      if (state !== 'start' || cells.length > 0 || cell !== '') endRecord();
      return handOver();
    },
  };
}

/** As it stands in a CSV file. */
export const csvCell = (text: string): string =>
  /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
