import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const LinesPage = lazy(() => import('./lines-page.tsx'));

/** 线路; the shell mounts it inside its layout. */
export const lineRoutes: RouteObject[] = [{ path: 'lines', element: <LinesPage /> }];
