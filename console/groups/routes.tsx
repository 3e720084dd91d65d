import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const GroupsPage = lazy(() => import('./groups-page.tsx'));
const GroupPage = lazy(() => import('./group-page.tsx'));
const ProblemsPage = lazy(() => import('./problems-page.tsx'));
const ProblemPage = lazy(() => import('./problem-page.tsx'));

/** Groups and problems; the shell mounts them inside its layout. */
export const groupRoutes: RouteObject[] = [
  { path: 'groups', element: <GroupsPage /> },
  { path: 'groups/:key', element: <GroupPage /> },
  { path: 'problems', element: <ProblemsPage /> },
  { path: 'problems/:no', element: <ProblemPage /> },
];
