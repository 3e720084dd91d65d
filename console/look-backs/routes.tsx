import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const LookBacksPage = lazy(() => import('./look-backs-page.tsx'));

/** What is watched after closing; the shell mounts it inside its layout. */
export const lookBackRoutes: RouteObject[] = [{ path: 'look-backs', element: <LookBacksPage /> }];
