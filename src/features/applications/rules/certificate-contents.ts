/** What a 求職活動の証明 says, as it was made; days as ISO. */
export interface CertificateContents {
  readonly person: { readonly number: string; readonly name: string; readonly kana: string };
  readonly from: string;
  readonly through: string;
  readonly madeOn: string;
  readonly office: { readonly name: string; readonly address: string; readonly telephone: string };
  /** The oldest first. */
  readonly activities: readonly CertifiedAct[];
}

export interface CertifiedAct {
  readonly on: string;
  readonly what: string;
  readonly about: string;
}
