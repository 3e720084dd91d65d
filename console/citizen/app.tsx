import { lazy } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { Frame } from './frame.tsx';
import { HomePage } from './home-page.tsx';
import { LostPage } from './lost-page.tsx';
import { LanguageProvider } from './reading/language.tsx';

const FilePage = lazy(() => import('./file/file-page.tsx'));
const SentPage = lazy(() => import('./file/sent-page.tsx'));
const TrackPage = lazy(() => import('./track/track-page.tsx'));
const AppealPage = lazy(() => import('./track/appeal-page.tsx'));
const ActionPage = lazy(() => import('./track/action-page.tsx'));

/** The portal's addresses. */
export const App = () => (
  <LanguageProvider>
    <BrowserRouter>
      <Routes>
        <Route element={<Frame />}>
          <Route index element={<HomePage />} />
          <Route path="file" element={<FilePage />} />
          <Route path="appeal/:ticketNo/sent" element={<SentPage />} />
          <Route path="track" element={<TrackPage />} />
          <Route path="appeal/:ticketNo" element={<AppealPage />} />
          <Route path="appeal/:ticketNo/:verb" element={<ActionPage />} />
          <Route path="*" element={<LostPage />} />
        </Route>
      </Routes>
    </BrowserRouter>
  </LanguageProvider>
);
