/** What a 紹介状 says, as it was issued; dates as ISO days. */
export interface LetterContents {
  readonly number: string;
  readonly issuedOn: string;
  readonly validThrough: string;
  readonly office: { readonly name: string; readonly address: string; readonly telephone: string };
  /** Empty when it was issued online. */
  readonly staffName: string;
  readonly person: { readonly number: string; readonly name: string; readonly kana: string };
  readonly vacancy: {
    readonly number: string;
    readonly title: string;
    readonly employer: string;
    readonly address: string;
    readonly contact: string;
    readonly telephone: string;
    readonly selection: string;
    readonly documents: string;
  };
}
