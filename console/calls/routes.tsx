import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const CallsPage = lazy(() => import('./calls-page.tsx'));
const CallPage = lazy(() => import('./call-page.tsx'));

/** 话单 and one call; the shell mounts them inside its layout. */
export const callRoutes: RouteObject[] = [
  { path: 'calls', element: <CallsPage /> },
  { path: 'calls/:callNo', element: <CallPage /> },
];
