import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const GroupsPage = lazy(() => import('./groups-page.tsx'));
const GroupPage = lazy(() => import('./group-page.tsx'));

/** Groups; the shell mounts them inside its layout. */
export const groupRoutes: RouteObject[] = [
  { path: 'groups', element: <GroupsPage /> },
  { path: 'groups/:key', element: <GroupPage /> },
];
