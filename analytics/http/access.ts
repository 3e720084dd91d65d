import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { actsForUnit, errors, seesWholeCity, type StaffActor, type StaffEnv } from '../../ticketing/index.ts';

/** Groups and figures are of the whole city: for citywide roles, and for analysts, who see no single ticket. */
export const readsWholeCity = (actor: StaffActor): boolean => seesWholeCity(actor) || actor.roles.includes('analyst');

/** Refuses everybody else with 403. */
export const wholeCityOnly: MiddlewareHandler<StaffEnv> = async (c, next) => {
  if (!readsWholeCity(c.get('actor'))) throw errors.notAllowed('仅全市范围的岗位可以查看。', 'For roles with the whole city in view.');
  await next();
};

/** Scores and metrics: the whole city, or a unit's own; refuses with 403 whoever has neither. */
export const wholeOrOwn: MiddlewareHandler<StaffEnv> = async (c, next) => {
  const actor = c.get('actor');
  if (!readsWholeCity(actor) && !actsForUnit(actor)) throw errors.notAllowed('您的岗位不能查看指标和考核。', 'Your role does not read figures and scores.');
  await next();
};

/** The longest appeal is 20,000 characters; a plan is shorter. */
export const smallBody = bodyLimit({ maxSize: 256 * 1024, onError: () => { throw errors.tooLarge('256 KB'); } });
