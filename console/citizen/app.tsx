import { lazy } from 'react';
import { useAddress } from './address/address.ts';
import { pageAt } from './address/page-at.ts';
import { Frame } from './frame.tsx';
import { HomePage } from './home-page.tsx';
import { LostPage } from './lost-page.tsx';
import { LanguageProvider } from './reading/language.tsx';

const FilePage = lazy(() => import('./file/file-page.tsx'));
const SentPage = lazy(() => import('./file/sent-page.tsx'));
const CallPage = lazy(() => import('./call/call-page.tsx'));
const TrackPage = lazy(() => import('./track/track-page.tsx'));
const AnswersPage = lazy(() => import('./answers/answers-page.tsx'));
const AnswerPage = lazy(() => import('./answers/answer-page.tsx'));
const TopicsPage = lazy(() => import('./topics/topics-page.tsx'));
const TopicPage = lazy(() => import('./topics/topic-page.tsx'));
const AppealPage = lazy(() => import('./track/appeal-page.tsx'));
const ActionPage = lazy(() => import('./track/action-page.tsx'));

/** The portal: one frame, and the page that the address names. */
export const App = () => <LanguageProvider><Frame><CurrentPage /></Frame></LanguageProvider>;

function CurrentPage() {
  const at = pageAt(useAddress().path);
  switch (at.page) {
    case 'home': return <HomePage />;
    case 'file': return <FilePage />;
    case 'call': return <CallPage />;
    case 'track': return <TrackPage />;
    case 'answers': return <AnswersPage />;
    case 'answer': return <AnswerPage key={at.articleNo} articleNo={at.articleNo} />;
    case 'topics': return <TopicsPage />;
    case 'topic': return <TopicPage key={at.topicNo} topicNo={at.topicNo} />;
    case 'appeal': return <AppealPage key={at.ticketNo} ticketNo={at.ticketNo} />;
    case 'sent': return <SentPage ticketNo={at.ticketNo} />;
    case 'action': return <ActionPage key={`${at.ticketNo} ${at.verb}`} ticketNo={at.ticketNo} verb={at.verb} />;
    case 'lost': return <LostPage />;
  }
}
