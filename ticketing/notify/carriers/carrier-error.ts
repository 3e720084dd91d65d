/** A provider did not take a message. `permanent`: trying the same again would end the same (a wrong number, a citizen out of reach). */
export class CarrierError extends Error {
  override name = 'CarrierError';
  readonly provider: string;
  /** the provider's own code, or the HTTP status */
  readonly code: string;
  readonly permanent: boolean;

  constructor(provider: string, code: string | number, said: string, permanent: boolean, cause?: unknown) {
    super(`${provider} ${code}: ${said}`, { cause });
    this.provider = provider;
    this.code = String(code);
    this.permanent = permanent;
  }
}
