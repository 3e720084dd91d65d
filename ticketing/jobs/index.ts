/** Work to come: a row in the change's own transaction, run in this process or carried by Redis to others. */
export { createBullWorker } from './bull-worker.ts';
export { deadJobs, forgetDone, jobCounts, requeue, requeueAll, type DeadJob } from './dead.ts';
export { enqueue, type NewJob } from './enqueue.ts';
export { every, serial, type JobContext, type JobDefinition, type JobHandler, type JobHandlers, type JobLog } from './handler.ts';
export { createRelay } from './relay.ts';
export { createJobRunner, type JobRunner } from './runner.ts';
