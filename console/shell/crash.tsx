import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ErrorState } from '../parts/error-state.tsx';

/** A page that broke must not take the bar and the other pages with it. */
export function Crash() {
  const error = useRouteError();
  return <ErrorState error={isRouteErrorResponse(error) ? new Error(error.statusText) : error} onRetry={() => location.reload()} />;
}
