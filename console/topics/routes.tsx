import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const TopicsPage = lazy(() => import('./topics-page.tsx'));
const TopicPage = lazy(() => import('./topic-page.tsx'));

/** The monthly topic; the shell mounts it inside its layout. */
export const topicRoutes: RouteObject[] = [{ path: 'topics', element: <TopicsPage /> }, { path: 'topics/:no', element: <TopicPage /> }];
