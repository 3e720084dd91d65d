/** A refusal of the API: a stable id and a sentence a person can act on, in both languages. */
export class ApiError extends Error {
  readonly status: number;
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly details: Record<string, unknown> | undefined;

  constructor(status: number, id: string, zh: string, en: string, details?: Record<string, unknown>) {
    super(`${id}: ${en}`);
    this.status = status;
    this.id = id;
    this.zh = zh;
    this.en = en;
    this.details = details;
  }
}

/** The server did not answer at all, or not in its own words. */
export const unreachable = (status = 0) =>
  status === 0
    ? new ApiError(0, 'unreachable', '连接不上服务器，请检查网络后重试。', 'The server cannot be reached; check the network and try again.')
    : new ApiError(status, 'unexpected', `服务器出错（${status}），请稍后重试。`, `The server failed (${status}); try again later.`);
