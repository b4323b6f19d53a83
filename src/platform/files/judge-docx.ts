import { fail, ok, type Result } from '#kernel/result.ts';
import { lettersOf } from '#platform/files/bytes.ts';
import type { FileFault } from '#platform/files/media-types.ts';
import { entriesOf, faultOfSizes, openEntry, type ZipEntry } from '#platform/files/zip.ts';

const contentTypes = '[Content_Types].xml';
const body = 'word/document.xml';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Macros, controls, and other files inside. */
const activeName = /(^|\/)(vbaProject|vbaData|activeX|embeddings|oleObject|attachedToolbars|ctrlProps)/iu;
const activeType = /macroEnabled|vbaProject|oleObject|activeX|application\/vnd\.ms-office/iu;
const longestRelationship = 5000;
/** Bytes of one list of them */
const largestRelations = 1024 * 1024;

/**
 * Loaded from elsewhere when somebody opens the document. A link to click on may stay, and the template that the writer had
 * on a disk of the own computer.
 */
function leadsOutside(relationships: string): boolean {
  return relationships.split('Relationship').some((piece) => {
    const tag = piece.split('>', 1)[0] ?? '';
    if (tag.length > longestRelationship) return true;
    const isOutside = /\bTargetMode\s*=\s*["'](?!Internal["'])/iu.test(tag);
    const isLink = /\bType\s*=\s*["'][^"']*\/hyperlink["']/iu.test(tag);
    return isOutside && !isLink && !/\bTarget\s*=\s*["']file:\/\/\/[a-z](?::|%3a)/iu.test(tag);
  });
}
/** Entities that grow, as they are never needed. */
const growing = /<!(DOCTYPE|ENTITY)/iu;
const isOutOfPlace = (name: string): boolean => /(^|\/)\.\.(\/|$)|^\/|\\|\0|:/u.test(name);

/** A Word document without anything that acts by itself; it stays as it is, to the byte. */
export function judgeDocx(bytes: Uint8Array): Result<Uint8Array, FileFault> {
  const table = entriesOf(bytes);
  if (!table.ok) return table;
  const entries = table.value;
  const named = (name: string): ZipEntry | undefined => entries.find((entry) => entry.name === name);
  const types = named(contentTypes);
  // Another office file, or any zip: not what may be handed in.
  if (types === undefined || named(body) === undefined) return fail('files.kind');
  if (entries.some(({ name }) => isOutOfPlace(name))) return fail('files.broken');
  if (entries.some(({ name }) => activeName.test(name))) return fail('files.active');
  const wrongSizes = faultOfSizes(bytes, entries);
  if (wrongSizes !== undefined) return fail(wrongSizes);
  const said = textOf(bytes, types);
  if (activeType.test(said)) return fail('files.active');
  if (!said.includes(mainType)) return fail('files.kind');
  const isRelations = ({ name }: ZipEntry): boolean => /\.rels$/iu.test(name);
  if (entries.some((entry) => isRelations(entry) && entry.size > largestRelations))
    return fail('files.broken');
  for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/iu.test(name))) {
    const text = textOf(bytes, entry);
    if (growing.test(text)) return fail('files.broken');
    if (isRelations(entry) && leadsOutside(text)) return fail('files.active');
  }
  return ok(bytes);
}

/** XML may be written with two bytes a letter; what is looked for is plain then, too. */
function textOf(bytes: Uint8Array, entry: ZipEntry): string {
  const opened = openEntry(bytes, entry);
  return opened.ok ? lettersOf(opened.value).replaceAll('\0', '') : '';
}
