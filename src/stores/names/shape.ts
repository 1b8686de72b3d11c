/** What a Graph token looks like. */

/** `EAA` and at least 80 more of these characters (observed; Meta promises no form). */
const shape = /^EAA[A-Za-z0-9_-]{80,}$/;

/** Whether a text has the shape of a Graph user or system-user token. */
export const hasTokenShape = (text: string): boolean => shape.test(text);
