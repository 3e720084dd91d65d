/** The key of each verb, the same on every page. Verbs that end something have none: they are worth a pointer. */
export const verbKeys: Record<string, string> = {
  sign: 'S', contact: 'C', resolve: 'R', requestReturn: 'B', requestExtension: 'E', dispatch: 'D', addSupport: 'H', markHardCase: 'K', confer: 'L', rule: 'T', merge: 'I', amend: 'M', answer: 'W', supplement: 'U', urge: 'G', reopen: 'O',
  passReview: 'P', rejectReview: 'J', visit: 'V', attemptVisit: 'A', exemptVisit: 'F', approve: 'Y', reject: 'N', withdraw: 'Z',
  edit: 'E', submit: 'S', publish: 'P', verify: 'Y', report: 'B',
};
