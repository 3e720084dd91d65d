import { type Env, Hono } from 'hono';
import { onError } from '../../../../ticketing/http/router.ts';
import type { TestCore } from '../../../setup/core.ts';

/** One channel mounted where the server mounts it, with the server's way of answering errors. */
export function mounted<E extends Env>(core: TestCore, path: string, routes: Hono<E>): Hono {
  const app = new Hono();
  app.onError(onError(core));
  app.route(path, routes);
  return app;
}

/** How many tickets there are: a refused message changes nothing. */
export async function ticketCount(core: TestCore): Promise<number> {
  const [row] = await core.sql<{ n: number }[]>`select count(*)::int as n from ticket`;
  return row!.n;
}

export async function errorId(response: Response): Promise<string> {
  return (await response.json() as { error: { id: string } }).error.id;
}
