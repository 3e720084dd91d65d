/** From one key to the next. Nobody presses faster, and Asterisk takes a key that begins within 45 ms of the end of another for the tail of that one. */
export const BETWEEN_KEYS_MS = 150;
