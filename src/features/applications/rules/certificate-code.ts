/** ABCD-EFGH-JKLM: read aloud and typed in three parts. */
export const shownCertificateCode = (code: string): string => code.match(/.{1,4}/gu)?.join('-') ?? code;
