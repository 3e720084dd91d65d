/** Groups, problems and figures: what the appeals of a city say together. */
import { problemJobs, type Module } from '../ticketing/index.ts';
import { coolGroups } from './placing/cool-groups.ts';
import { groupIndexOf } from './placing/group-index.ts';
import { placeTicket } from './placing/place-ticket.ts';

export const analytics: Module = {
  name: 'analytics',
  jobs: (core) => ({ 'groups.place': placeTicket(core, groupIndexOf(core)), 'groups.cool': coolGroups, ...problemJobs(core) }),
  reactions: [['register', 'groups.place'], ['amend', 'groups.place']],
};
