/** What carries a notice out of the house: an SMS provider, the WeChat customer-service API. */
export interface Carrier {
  /** @returns the provider's id of the message. Throws when it was not taken; the job is then tried again. `key` lets a provider drop repeats. */
  send(message: { to: string; body: string; key: string }): Promise<string>;
}
