/** What ticketing asks of whoever asks callers what they think of a call: a digit by SMS may be the answer. */
export interface CallSurvey {
  /** @param message.phone normalised. @returns what they are answered; null where they were asked nothing, or wrote of something else */
  answer(message: { phone: string; content: string }): Promise<string | null>;
}
