/** The doors by which appeals come in from outside. Each checks its own signature and hands `receive` the same shape. */
export { smsRoutes } from './sms/routes.ts';
export { wechatRoutes } from './wechat/routes.ts';
export { importRoutes, type ImportView } from './import/routes.ts';
export { integrationRoutes } from './integration/routes.ts';
export type { GroupSource, TicketGroup } from './integration/groups.ts';
