import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const LeaderPage = lazy(() => import('./leader-page.tsx'));

/** The leader's pages; the shell mounts them inside its layout. */
export const leaderRoutes: RouteObject[] = [{ path: 'leader', element: <LeaderPage /> }];
