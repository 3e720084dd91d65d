import { lazy, Suspense } from 'react';
import type { RouteObject } from 'react-router';
import { callRoutes } from './calls/routes.tsx';
import { lineRoutes } from './lines/routes.tsx';
import { callBackRoutes } from './call-backs/routes.tsx';
import { caseRoutes } from './cases/routes.tsx';
import { floorRoutes } from './floor/routes.tsx';
import { groupRoutes } from './groups/routes.tsx';
import { knowledgeRoutes } from './knowledge/routes.tsx';
import { sensingRoutes } from './sensing/routes.tsx';
import { leaderRoutes } from './leader/routes.tsx';
import { lookBackRoutes } from './look-backs/routes.tsx';
import { phoneSecurityRoutes } from './phone-security/routes.tsx';
import { problemRoutes } from './problems/routes.tsx';
import { scoreRoutes } from './scores/routes.tsx';
import { LoadingState } from './parts/loading-state.tsx';
import { reportRoutes } from './reports/routes.tsx';
import { topicRoutes } from './topics/routes.tsx';
import { Crash } from './shell/crash.tsx';
import { Home } from './shell/home.tsx';
import { Layout } from './shell/layout.tsx';
import { NotFound } from './shell/not-found.tsx';

const DeskPage = lazy(() => import('./desk/desk-page.tsx'));
const DispatchPage = lazy(() => import('./dispatch/dispatch-page.tsx'));
const InboxPage = lazy(() => import('./inbox/inbox-page.tsx'));
const TicketsPage = lazy(() => import('./tickets/tickets-page.tsx'));
const TicketPage = lazy(() => import('./ticket/ticket-page.tsx'));
const ReviewPage = lazy(() => import('./review/review-page.tsx'));
const VisitsPage = lazy(() => import('./visits/visits-page.tsx'));
const VisitPlanPage = lazy(() => import('./visit-plan/visit-plan-page.tsx'));
const OversightPage = lazy(() => import('./oversight/oversight-page.tsx'));
const ParkedPage = lazy(() => import('./parked/parked-page.tsx'));
const NoticeTextsPage = lazy(() => import('./notices/texts-page.tsx'));
const DeadlinesPage = lazy(() => import('./deadlines/deadlines-page.tsx'));
const HotlinesPage = lazy(() => import('./hotlines/hotlines-page.tsx'));
const CityPage = lazy(() => import('./city/city-page.tsx'));
const LooksPage = lazy(() => import('./confidential/looks-page.tsx'));
const JudgementPage = lazy(() => import('./judgement/judgement-page.tsx'));
const JobsPage = lazy(() => import('./jobs/jobs-page.tsx'));
const ImportPage = lazy(() => import('./import/import-page.tsx'));

const WallboardPage = lazy(() => import('./wallboard/wallboard-page.tsx'));

/** Addresses under /console. Each page is loaded when first opened. */
export const routes: RouteObject[] = [{ path: 'wallboard', errorElement: <Crash />, element: <Suspense fallback={<LoadingState />}><WallboardPage /></Suspense> }, {
  element: <Layout />,
  children: [{
    errorElement: <Crash />,
    children: [
      { index: true, element: <Home /> },
      { path: 'desk', element: <DeskPage /> },
      { path: 'dispatch', element: <DispatchPage /> },
      { path: 'inbox', element: <InboxPage /> },
      { path: 'tickets', element: <TicketsPage /> },
      { path: 'tickets/:ticketNo', element: <TicketPage /> },
      { path: 'review', element: <ReviewPage /> },
      { path: 'visits', element: <VisitsPage /> },
      { path: 'visit-plan', element: <VisitPlanPage /> },
      { path: 'oversight', element: <OversightPage /> },
      { path: 'parked', element: <ParkedPage /> },
      { path: 'notice-texts', element: <NoticeTextsPage /> },
      { path: 'deadlines', element: <DeadlinesPage /> },
      { path: 'hotlines', element: <HotlinesPage /> },
      { path: 'city', element: <CityPage /> },
      { path: 'looks', element: <LooksPage /> },
      { path: 'judgement', element: <JudgementPage /> },
      { path: 'jobs', element: <JobsPage /> },
      { path: 'import', element: <ImportPage /> },
      ...floorRoutes,
      ...phoneSecurityRoutes,
      ...groupRoutes,
      ...caseRoutes,
      ...callBackRoutes,
      ...lineRoutes,
      ...callRoutes,
      ...lookBackRoutes,
      ...topicRoutes,
      ...knowledgeRoutes,
      ...leaderRoutes,
      ...sensingRoutes,
      ...reportRoutes,
      ...problemRoutes,
      ...scoreRoutes,
      { path: '*', element: <NotFound /> },
    ],
  }],
}];
