import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const PhoneSecurityPage = lazy(() => import('./phone-security-page.tsx'));

export const phoneSecurityRoutes: RouteObject[] = [{ path: 'phone-security', element: <PhoneSecurityPage /> }];
