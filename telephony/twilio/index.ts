/** Twilio as a carrier: its calls come into the same queue, and go out by the same floor. */
export { twilioVoiceRoutes } from './routes.ts';
export { withTwilio } from './with-twilio.ts';
