import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const LibraryPage = lazy(() => import('./library-page.tsx'));
const ArticlePage = lazy(() => import('./article-page.tsx'));
const EditorPage = lazy(() => import('./editor-page.tsx'));

/** The knowledge base; the shell mounts it inside its layout. */
export const knowledgeRoutes: RouteObject[] = [
  { path: 'knowledge', element: <LibraryPage /> },
  { path: 'knowledge/new', element: <EditorPage /> },
  { path: 'knowledge/:no', element: <ArticlePage /> },
  { path: 'knowledge/:no/edit', element: <EditorPage /> },
];
