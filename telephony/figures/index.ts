/** 话务统计: what was offered, answered, waited and called back. */
import { createRoute } from '@hono/zod-openapi';
import { json, newRouter, refusals, type CallFigures, type Core } from '../../ticketing/index.ts';
import { readsCallBacks } from '../call-back/list.ts';
import { readsAll } from '../calls/scope.ts';
import { line } from '../db/schema/index.ts';
import { everUsed, figuresOf, figuresQuery } from './figures-of.ts';
import { callBackRows, callRows, workRows } from './rows.ts';
import { figuresView } from './views.ts';

export type { CallFigureLine, CallFiguresView } from './views.ts';

/** The port by which analytics counts calls. */
export const callFigures = (core: Core): CallFigures => ({
  used: () => everUsed(core),
  lines: async () => new Map((await core.db.select({ number: line.number, name: line.name }).from(line)).map((l) => [l.number, l.name])),
  mayList: (actor, list) => (list === 'calls' ? readsAll(actor) : readsCallBacks(actor)),
  calls: callRows, callBacks: callBackRows, work: workRows,
});

export function callFigureRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({ method: 'get', path: '/', tags: ['calls'], summary: '话务统计', description: 'Of today by default, by line, hour, day or agent.', request: { query: figuresQuery }, responses: { 200: json(figuresView), ...refusals } }), async (c) => c.json(await figuresOf(core, c.get('actor'), c.req.valid('query')), 200));
  return app;
}
