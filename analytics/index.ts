/** Groups, problems and figures: what the appeals of a city say together. */
import { problemJobs, type Module } from '../ticketing/index.ts';
import { afterCloseJobs, afterCloseRoutes } from './after-close.ts';
import { factsJobs } from './facts/index.ts';
import { figureRoutes } from './http/figures.ts';
import { holdingRoutes } from './http/holding.ts';
import { groupRoutes } from './http/groups.ts';
import { problemRoutes } from './http/problems.ts';
import { coolGroups } from './placing/cool-groups.ts';
import { groupIndexOf } from './placing/group-index.ts';
import { groupKeys, groupSource } from './placing/group-source.ts';
import { placeTicket } from './placing/place-ticket.ts';

export const analytics: Module = {
  name: 'analytics',
  staffRoutes: (core) => ({ '/groups': groupRoutes(core), '/problems': problemRoutes(core), '/figures': figureRoutes(core), '/reports/holding': holdingRoutes(core), ...afterCloseRoutes(core) }),
  jobs: (core) => ({ 'groups.place': placeTicket(core, groupIndexOf(core)), 'groups.cool': coolGroups, ...problemJobs(core), ...afterCloseJobs(core), ...factsJobs }),
  groups: groupSource,
  groupKeys,
  reactions: [['register', 'groups.place'], ['amend', 'groups.place'], ['protect', 'groups.place'], ['lift', 'groups.place']],
};

export type { VisitFigures } from './figures/visit-views.ts';
export type { DayFigures, Trend } from './figures/views.ts';
export type { HoldingReport } from './figures/holding.ts';
export type { GroupDetail, GroupLine, LikeTicket } from './http/views.ts';
export type * from './after-close.ts';
