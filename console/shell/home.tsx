import { Navigate } from 'react-router';
import { homeFor } from './entries.ts';
import { useSession } from './session.tsx';

export const Home = () => <Navigate to={homeFor(useSession().roles)} replace />;
