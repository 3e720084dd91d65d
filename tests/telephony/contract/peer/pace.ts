/** From one key to the next. Nobody presses faster, and Asterisk takes what comes within 45 ms of the key before for the end of that one, or tells it twice. */
export const BETWEEN_KEYS_MS = 150;
