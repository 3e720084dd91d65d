import type { RouteObject } from 'react-router';

/** The leader's pages; the shell mounts them inside its layout. */
export const leaderRoutes: RouteObject[] = [];
