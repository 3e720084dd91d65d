import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const FloorPage = lazy(() => import('./floor-page.tsx'));

export const floorRoutes: RouteObject[] = [{ path: 'floor', element: <FloorPage /> }];
