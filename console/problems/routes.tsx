import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const ProblemsPage = lazy(() => import('./problems-page.tsx'));
const ProblemPage = lazy(() => import('./problem-page.tsx'));
const MeasuresPage = lazy(() => import('./measures-page.tsx'));

/** Problems and the register of their measures; the shell mounts them inside its layout. */
export const problemRoutes: RouteObject[] = [
  { path: 'problems', element: <ProblemsPage /> },
  { path: 'problems/:no', element: <ProblemPage /> },
  { path: 'measures', element: <MeasuresPage /> },
];
