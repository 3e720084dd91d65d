import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const AlertsPage = lazy(() => import('./alerts-page.tsx'));
const AlertPage = lazy(() => import('./alert-page.tsx'));
const SeasonsPage = lazy(() => import('./seasons-page.tsx'));
const DutyPage = lazy(() => import('./duty-page.tsx'));
const DictionaryPage = lazy(() => import('./dictionary-page.tsx'));

/** Alerts, the calendar of seasons, the duty desk and its words. */
export const sensingRoutes: RouteObject[] = [{ path: 'alerts', element: <AlertsPage /> }, { path: 'alerts/:alertNo', element: <AlertPage /> }, { path: 'seasons', element: <SeasonsPage /> }, { path: 'duty', element: <DutyPage /> }, { path: 'sensitive-words', element: <DictionaryPage /> }];
