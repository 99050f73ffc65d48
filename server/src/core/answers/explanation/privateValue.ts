/** What a value tells that a ticket should not: where a machine is, who somebody is, what opens a door. */
export type PrivateKind = 'ip' | 'user' | 'token';

/** Where such a value stands in a text, [start, end) in UTF-16 units, without quotes around it. Never across lines. */
export interface PrivateValue {
  readonly kind: PrivateKind;
  readonly start: number;
  readonly end: number;
}
