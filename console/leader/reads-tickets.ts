/** Analysts read figures and no ticket: for them alone a figure is no link. */
export const readsTickets = (roles: readonly string[]): boolean => roles.some((role) => role !== 'analyst');
