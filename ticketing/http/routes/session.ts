import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { StaffActor } from '../../access/actor.ts';
import { changePassword, findSession, logIn, logOut } from '../../access/session.ts';
import type { Core } from '../../core.ts';
import { errors } from '../../errors.ts';
import { rateLimit } from '../rate-limit.ts';
import { body, clientAddress, json, newRouter, refusals, sessionCookie } from '../router.ts';
import { me, type Me } from '../views.ts';

const meOf = ({ kind: _k, unitPath: _p, unitIds: _i, ...rest }: StaffActor): Me => rest;

/** 等保: long enough, and of more than one kind of characters. */
const newPassword = z.string().min(10, '密码至少10个字符').max(200).refine((p) => [/[a-z]/, /[A-Z]/, /\d/, /[^\w\s]|_/].filter((kind) => kind.test(p)).length >= 2, '须含字母、数字、符号中的两种');

export function sessionRoutes(core: Core) {
  const app = newRouter();
  const secure = core.config.publicUrl.startsWith('https:');
  app.use('/*', async (c, next) => (c.req.method === 'POST' ? rateLimited(c, next) : next()));
  const remember = (c: Context, { token, expiresAt, actor }: Awaited<ReturnType<typeof logIn>>): Me => {
    setCookie(c, sessionCookie, token, { httpOnly: true, sameSite: 'Lax', secure, path: '/', expires: expiresAt });
    return meOf(actor);
  };
  const rateLimited = rateLimit({ most: 30, seconds: 60, now: core.now });

  app.openapi(createRoute({
    method: 'post', path: '/', tags: ['session'], summary: '登录',
    request: body(z.object({ username: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) })),
    responses: { 200: json(me), ...refusals },
  }), async (c) => {
    const { username, password } = c.req.valid('json');
    return c.json(remember(c, await logIn(core, username, password, clientAddress(c))), 200);
  });
  app.openapi(createRoute({
    method: 'post', path: '/password', tags: ['session'], summary: '修改密码并登录', description: 'With the old password, or the one that was issued. Other sessions of the account end.',
    request: body(z.object({ username: z.string().trim().min(1).max(100), password: z.string().min(1).max(200), newPassword: newPassword })),
    responses: { 200: json(me), ...refusals },
  }), async (c) => {
    const { username, password, newPassword: next } = c.req.valid('json');
    return c.json(remember(c, await changePassword(core, username, password, next, clientAddress(c))), 200);
  });
  app.openapi(createRoute({ method: 'get', path: '/', tags: ['session'], summary: '当前登录人', responses: { 200: json(me), ...refusals } }), async (c) => {
    const token = getCookie(c, sessionCookie);
    const actor = token ? await findSession(core, token) : null;
    if (!actor) throw errors.notLoggedIn();
    return c.json(meOf(actor), 200);
  });
  app.openapi(createRoute({ method: 'delete', path: '/', tags: ['session'], summary: '退出登录', responses: { 204: { description: 'logged out' } } }), async (c) => {
    const token = getCookie(c, sessionCookie);
    if (token) await logOut(core, token);
    deleteCookie(c, sessionCookie, { path: '/' });
    return c.body(null, 204);
  });
  return app;
}
