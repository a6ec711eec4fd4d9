/** What ten digits and more in a row may be: a mobile number, a national code. Spaces and hyphens may stand between them. */
const LONG_NUMBER = /[0-9۰-۹٠-٩](?:[ \u200c-]?[0-9۰-۹٠-٩]){9,}/g;

/** A text that may leave the house: whatever long number somebody typed into it becomes «…». */
export const withoutLongNumbers = (text: string): string => text.replace(LONG_NUMBER, '…');
