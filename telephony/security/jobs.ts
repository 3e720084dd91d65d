import { every, type Core, type JobHandlers } from '../../ticketing/index.ts';
import { watchCost } from './dial/watch-cost.ts';

export const securityJobs = (core: Core): JobHandlers => ({ 'phone.watchCost': every(60_000, async () => watchCost(core)) });
