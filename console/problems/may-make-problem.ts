/** Roles whose button is shown. The server decides; a button that could only be refused would be noise on a leader's page. */
const owners: readonly string[] = ['dispatcher', 'coordinator', 'supervisor'];

export const mayMakeProblem = (roles: readonly string[]): boolean => roles.some((role) => owners.includes(role));
