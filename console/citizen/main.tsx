/**
 * The citizen portal, an entry of its own so that a phone loads neither antd nor charts.
 * Served for every path that is neither /api nor /console: `/`, `/file`, `/call`, `/track`, `/appeal/:no`, `/appeal/:no/sent`, `/appeal/:no/:verb`.
 */
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './style/tokens.css';
import './style/page.css';
import './style/controls.css';
import './style/appeal.css';
import './style/photos.css';

createRoot(document.getElementById('root')!).render(<App />);
