/** What the placing of tickets into groups adds to the running system. */
import type { Core, JobHandlers } from '../../ticketing/index.ts';
import { coolGroups } from './cool-groups.ts';
import { drawSmall } from './draw-small.ts';
import { groupIndexOf } from './group-index.ts';
import { joinMoved } from './join-problem.ts';
import { placeTicket } from './place-ticket.ts';
import { regroupNightly } from './regroup-groups.ts';
import { settleMatter } from './settle-matter.ts';

export const placingJobs = (core: Core, index = groupIndexOf(core)): JobHandlers => ({
  'groups.place': placeTicket(core, index), 'groups.draw': drawSmall(index), 'groups.regroup': regroupNightly(core, index), 'groups.matter': settleMatter, 'groups.cool': coolGroups, 'groups.join': joinMoved(core),
});

/** Whatever changes what a ticket says, whether it may be told, whether it still counts, or whose duplicate it is. */
const placing = ['register', 'amend', 'protect', 'lift', 'merge', 'mergeOn', 'unmerge', 'cancel'];
/** Where a ticket gets another matter or area, its text staying the same. */
const mattering = ['advise', 'dispatch', 'passReview', 'rule'];
export const placingReactions = [...placing.map((event) => [event, 'groups.place'] as const), ...mattering.map((event) => [event, 'groups.matter'] as const)];
