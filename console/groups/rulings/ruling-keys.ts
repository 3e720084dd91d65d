/** The key of each decision on a group's page; those about members hold while some are chosen. */
export const rulingKeys: Record<string, string> = { confirm: 'Y', split: 'S', move: 'M', forbid: 'F', merge: 'I', rename: 'N' };
