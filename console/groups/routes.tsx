import type { RouteObject } from 'react-router';

/** Groups and problems; the shell mounts them inside its layout. */
export const groupRoutes: RouteObject[] = [];
