/** Groups, problems and figures: what the appeals of a city say together. */
import { problemJobs, type Module } from '../ticketing/index.ts';
import { afterCloseJobs, afterCloseRoutes } from './after-close.ts';
import { factsJobs } from './facts/index.ts';
import { figureRoutes } from './http/figures.ts';
import { holdingRoutes } from './http/holding.ts';
import { mapRoutes } from './http/map.ts';
import { wallboardRoutes } from './http/wallboard.ts';
import { groupRoutes } from './http/groups.ts';
import { problemRoutes } from './http/problems.ts';
import { groupKeys, groupSource } from './placing/group-source.ts';
import { alertRoutes, sensingJobs } from './sensing/index.ts';
import { placingJobs, placingReactions } from './placing/index.ts';
import { reportJobs, reportRoutes } from './reports/index.ts';
import { scoreAppeals, scoringJobs, scoringRoutes } from './scoring.ts';

export const analytics: Module = {
  name: 'analytics',
  staffRoutes: (core) => ({ '/groups': groupRoutes(core), '/problems': problemRoutes(core), '/alerts': alertRoutes(core), '/figures': figureRoutes(core), '/map': mapRoutes(core), '/wallboard': wallboardRoutes(core), '/reports/holding': holdingRoutes(core), '/reports/documents': reportRoutes(core), ...afterCloseRoutes(core), ...scoringRoutes(core) }),
  jobs: (core) => ({ ...placingJobs(core), ...problemJobs(core), ...afterCloseJobs(core), ...factsJobs, ...sensingJobs(core), ...scoringJobs(core), ...reportJobs(core) }),
  groups: groupSource,
  groupKeys,
  scoreAppeals,
  reactions: [...placingReactions],
};

export type { VisitFigures } from './figures/visit-views.ts';
export type { DayFigures, Trend } from './figures/views.ts';
export type { Trends } from './figures/trend-views.ts';
export type { MapView, ShapesView } from './map/views.ts';
export type { Wallboard } from './wallboard/views.ts';
export type { HoldingReport } from './figures/holding.ts';
export type { GroupComparison, GroupDetail, GroupLine, GroupMembers, GroupRulings, GroupsPage, LikeTicket, NearGroup } from './http/views.ts';
export type * from './after-close.ts';
export type { AlertCounts, AlertDetail, AlertView, SeasonCalendar } from './sensing/index.ts';
export type * from './scoring.ts';
export type * from './reports/index.ts';
