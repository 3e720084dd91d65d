/** How long things may take on the floor, in ms. Beside each timer of the switch stands a lease a little longer, so that nobody waits for ever on an event that never came. */
export const limits = {
  /** a telephone of ours rings; then another agent's (GB/T 33358 and 行业通行口径: answered within 15 s) */
  ring: 15_000,
  /** whom we call rings */
  dial: 45_000,
  /** how much later than the switch we look ourselves */
  grace: 3_000,
  /** greeting and other prompts that are played to their end */
  prompts: 60_000,
  /** for the key after a question */
  key: 10_000,
  /** from the queue to the first announcement */
  firstAnnouncement: 8_000,
  /** between two looks at somebody who waits on a line without announcements */
  look: 30_000,
  /** an agent's telephone was lost: until the caller goes to somebody else */
  interrupted: 20_000,
  /** 话后: then ready by itself */
  afterCall: 60_000,
  /** ready, but no telephone is connected */
  away: 60_000,
  /** between two looks whether a talk is still there at the switch */
  proof: 60_000,
  /** gave up so soon: probably a mistake */
  shortAbandon: 5_000,
} as const;
