import { createRoute, z } from '@hono/zod-openapi';
import type { Core } from '../../core.ts';
import { cardFilter, listCards } from '../list/cards.ts';
import { listTodos } from '../list/todos.ts';
import { cardLine, todoList } from '../oversight-views.ts';
import { json, newRouter, refusals } from '../router.ts';

/** Cards as a ledger, and what a unit must answer beside its tickets. */
export function todoRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({ method: 'get', path: '/cards', tags: ['oversight'], summary: '黄牌、红牌台账', request: { query: cardFilter }, responses: { 200: json(z.object({ items: z.array(cardLine) })), ...refusals } }),
    async (c) => c.json({ items: await listCards(core, c.get('actor'), c.req.valid('query')) }, 200));
  app.openapi(createRoute({ method: 'get', path: '/todos', tags: ['oversight'], summary: '单位待反馈、待回复：督办、催办、黄红牌', responses: { 200: json(todoList), ...refusals } }),
    async (c) => c.json(await listTodos(core, c.get('actor')), 200));
  return app;
}
