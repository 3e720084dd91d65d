/** Verbs that end something for the citizen or the unit; their button is red. */
export const dangerous: readonly string[] = ['decline', 'cancel', 'reassign', 'recall', 'rejectReview', 'reject'];
