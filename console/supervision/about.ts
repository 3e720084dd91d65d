/** The page of what an order, a card or a thing to do is about: a ticket or a problem. */
export const aboutPath = ({ ticketNo, problemNo }: { ticketNo: string | null; problemNo: string | null }): string => (problemNo ? `/problems/${problemNo}` : `/tickets/${ticketNo}`);
export const aboutNo = ({ ticketNo, problemNo }: { ticketNo: string | null; problemNo: string | null }): string => problemNo ?? ticketNo ?? '';
