/** The one error factory of ticketing: a stable id, an HTTP status and a sentence a person can act on, in Chinese and English. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export class HotlineError extends Error {
  readonly id: string;
  readonly status: ContentfulStatusCode;
  readonly zh: string;
  readonly en: string;
  readonly details: Record<string, unknown> | undefined;

  constructor(id: string, status: ContentfulStatusCode, zh: string, en: string, details?: Record<string, unknown>) {
    super(`${id}: ${en}`);
    this.id = id;
    this.status = status;
    this.zh = zh;
    this.en = en;
    this.details = details;
  }

  toJSON() {
    return { error: { id: this.id, zh: this.zh, en: this.en, ...(this.details ? { details: this.details } : {}) } };
  }
}

export const errors = {
  notFound: (what = '内容') => new HotlineError('notFound', 404, `没有找到该${what}，或您无权查看。`, 'Not found, or not yours to see.'),
  notLoggedIn: () => new HotlineError('notLoggedIn', 401, '请先登录。', 'Log in first.'),
  badLogin: () => new HotlineError('badLogin', 401, '用户名或密码不正确。', 'Wrong user name or password.'),
  passwordExpired: () => new HotlineError('passwordExpired', 403, '请先设置自己的密码，再登录。', 'Choose a password of your own first.'),
  locked: (until: Date) => new HotlineError('locked', 429, '登录失败次数过多，账号已暂时锁定，请稍后再试。', 'Too many failed log-ins; the account is locked for a while.', { until }),
  notAllowed: (zh: string, en: string, details?: Record<string, unknown>) => new HotlineError('notAllowed', 403, zh, en, details),
  wrongState: (zh: string, en: string, details: Record<string, unknown>) => new HotlineError('wrongState', 409, zh, en, details),
  ruleRefused: (rule: string, zh: string, en: string) => new HotlineError('ruleRefused', 422, zh, en, { rule }),
  stale: (changed: { verb: string; at: Date; by: string }[], what = '工单') =>
    new HotlineError('stale', 409, `您查看之后${what}已有变化（${changed.map((c) => c.by).join('、') || '他人'}已操作），请刷新后再试。`, 'It changed since you read it; look again and retry.', { changed }),
  invalid: (issues: { path: string; message: string }[]): HotlineError =>
    new HotlineError('invalid', 400, `填写有误：${issues.map((i) => `${i.path || '内容'} ${i.message}`).join('；')}`, `Invalid input: ${issues.map((i) => `${i.path} ${i.message}`).join('; ')}`, { issues }),
  /** what a schema found wrong, field by field */
  wrongFields: ({ issues }: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }) => errors.invalid(issues.map((i) => ({ path: i.path.join('.'), message: i.message }))),
  malformed: (zh: string, en: string) => new HotlineError('malformed', 400, zh, en),
  forged: (en = 'The signature does not match; nothing was changed.') => new HotlineError('forged', 401, '签名校验未通过，未做任何处理。', en),
  replayed: () => new HotlineError('replayed', 401, '请求已过期或重复发送，未做任何处理。', 'The request is too old or was sent before; nothing was changed.'),
  keyReused: () => new HotlineError('keyReused', 409, '同一幂等键已用于另一内容，请更换后重新提交。', 'This idempotency key was used for a different message.'),
  tooLarge: (limit: string) => new HotlineError('tooLarge', 413, `内容过大，上限为 ${limit}。`, `Too large; the limit is ${limit}.`),
  tooMany: (seconds: number) => new HotlineError('tooMany', 429, `操作过于频繁，请 ${seconds} 秒后再试。`, `Too many requests; try again in ${seconds} s.`, { retryAfter: seconds }),
  notConfigured: (zh: string, en: string) => new HotlineError('notConfigured', 503, zh, en),
};
