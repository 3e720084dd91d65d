import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const ScoresPage = lazy(() => import('./scores-page.tsx'));
const SheetPage = lazy(() => import('./sheet-page.tsx'));

/** Metrics and scores; the shell mounts them inside its layout. */
export const scoreRoutes: RouteObject[] = [
  { path: 'scores', element: <ScoresPage /> },
  { path: 'scores/:month/:unitId', element: <SheetPage /> },
];
