import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const LibraryPage = lazy(() => import('./library-page.tsx'));
const CasePage = lazy(() => import('./case-page.tsx'));
const EditorPage = lazy(() => import('./editor-page.tsx'));

/** The library of cases; the shell mounts it inside its layout. */
export const caseRoutes: RouteObject[] = [{ path: 'cases', element: <LibraryPage /> }, { path: 'cases/:no', element: <CasePage /> }, { path: 'cases/:no/edit', element: <EditorPage /> }];
