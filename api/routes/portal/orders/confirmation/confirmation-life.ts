/** Of the challenge of a final confirmation; long enough to read the form. */
export const CONFIRMATION_LIFE_SECONDS = 600;
