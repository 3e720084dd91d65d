/** What the rest of the system uses of the knowledge base. */
export { knowledgeJobs } from './jobs.ts';
export { publicKnowledgeRoutes } from './public-routes.ts';
export { knowledgeRoutes } from './routes.ts';
export type * from './views.ts';
