/** Days after closing in which a citizen may have the ticket opened again, rate it once more, or object (common practice). */
export const reopenDays = 15;
