import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const CallBacksPage = lazy(() => import('./call-backs-page.tsx'));

/** 回拨; the shell mounts it inside its layout. */
export const callBackRoutes: RouteObject[] = [{ path: 'call-backs', element: <CallBacksPage /> }];
