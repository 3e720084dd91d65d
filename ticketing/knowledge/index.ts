/** What the rest of the system uses of the knowledge base. */
export { fromTicketRefusal } from './from-ticket.ts';
export { knowledgeJobs } from './jobs.ts';
export { linkAnswer } from './link.ts';
export { publicKnowledgeRoutes } from './public-routes.ts';
export { knowledgeRoutes } from './routes.ts';
export type * from './views.ts';
