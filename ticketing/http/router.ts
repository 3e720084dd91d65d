/** Routers of the API: validated input, one way to answer errors, the actor at hand. */
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';
import type { StaffActor } from '../access/actor.ts';
import { findSession } from '../access/session.ts';
import type { Core } from '../core.ts';
import { withoutValues } from '../db/without-values.ts';
import { errors, HotlineError } from '../errors.ts';
import { errorView } from './views.ts';

export interface StaffEnv { Variables: { actor: StaffActor } }
export const sessionCookie = 'hotline_session';

/** A router whose validation failures are HotlineErrors. */
export const newRouter = <E extends object = StaffEnv>() => new OpenAPIHono<E>({
  defaultHook: (result) => {
    if (!result.success) throw errors.wrongFields(result.error);
  },
});

/** Every error as `{ error: { id, zh, en } }`. What nobody foresaw is logged, without anybody's words in it, and told in one plain sentence. */
export const onError = (core: Pick<Core, 'log'>) => (error: Error, c: Context) => {
  if (error instanceof HotlineError) return c.json(error.toJSON(), error.status);
  if (error instanceof HTTPException) return c.json(errors.malformed('请求格式有误。', error.message || 'Malformed request.').toJSON(), error.status);
  if (error instanceof SyntaxError) return c.json(errors.malformed('内容不是有效的 JSON。', 'The body is not valid JSON.').toJSON(), 400);
  if (postgresCode(error) === unstorable) return c.json(errors.malformed('内容含有无法保存的字符。', 'The text holds a character that cannot be stored (NUL).').toJSON(), 400);
  core.log.error({ err: withoutValues(error), path: c.req.path }, 'request failed');
  return c.json({ error: { id: 'internal', zh: '系统出现问题，请稍后再试。', en: 'Something went wrong on our side; try again later.' } }, 500);
};

/** PostgreSQL's text holds every character but NUL. */
const unstorable = '22021';
const postgresCode = (error: Error) => (error.cause as { code?: string } | undefined)?.code ?? (error as { code?: string }).code;

/** Puts the logged-in member of staff at c.get('actor'), or refuses. */
export const staffOnly = (core: Core): MiddlewareHandler<StaffEnv> => async (c, next) => {
  const token = getCookie(c, sessionCookie);
  const actor = token ? await findSession(core, token) : null;
  if (!actor) throw errors.notLoggedIn();
  c.set('actor', actor);
  await next();
};

export const json = <T extends z.ZodType>(schema: T, description = '') => ({ description, content: { 'application/json': { schema } } });
export const body = <T extends z.ZodType>(schema: T) => ({ body: { required: true, content: { 'application/json': { schema } } } });
/** The refusals that any endpoint may give, for the description. */
export const refusals = { 400: json(errorView, 'invalid'), 401: json(errorView, 'not logged in'), 403: json(errorView, 'not allowed'), 404: json(errorView, 'not found, or not yours to see'), 409: json(errorView, 'wrong state, or changed meanwhile'), 422: json(errorView, 'a rule stands in the way') };

/** Where the request came from. Only a proxy on this machine may say otherwise. */
export function clientAddress(c: Context): string | null {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? null;
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return forwarded && (socket === null || /^(::1|(::ffff:)?127\.)/.test(socket)) ? forwarded : socket;
}
