/** What a citizen may do, in the order of the buttons. Which are offered is the server's word, in `verbs`. */
export const citizenVerbs = ['rate', 'object', 'supplement', 'urge', 'reopen', 'protect', 'cancel'] as const;
export type CitizenVerb = (typeof citizenVerbs)[number];
export const isCitizenVerb = (verb: string): verb is CitizenVerb => citizenVerbs.some((v) => v === verb);
