import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const ReportsPage = lazy(() => import('./reports-page.tsx'));
const ReportPage = lazy(() => import('./report-page.tsx'));
const EditorPage = lazy(() => import('./editor-page.tsx'));

/** Reports; the shell mounts them inside its layout. */
export const reportRoutes: RouteObject[] = [
  { path: 'reports', element: <ReportsPage /> },
  { path: 'reports/:no', element: <ReportPage /> },
  { path: 'reports/:no/edit', element: <EditorPage /> },
];
