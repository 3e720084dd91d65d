/** Ticket numbers as people paste them: one a line, or with commas and spaces between; each once. */
export const ticketNumbers = (text: string): string[] => [...new Set(text.split(/[\s,;\u3001\uff0c\uff1b]+/u).filter(Boolean))];
