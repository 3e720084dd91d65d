import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const LeaderPage = lazy(() => import('./leader-page.tsx'));
const TrendsPage = lazy(() => import('../trends/trends-page.tsx'));
const MapPage = lazy(() => import('../map/map-page.tsx'));

/** The leader's pages; the shell mounts them inside its layout. */
export const leaderRoutes: RouteObject[] = [{ path: 'leader', element: <LeaderPage /> }, { path: 'trends', element: <TrendsPage /> }, { path: 'map', element: <MapPage /> }];
