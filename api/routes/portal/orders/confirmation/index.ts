import askConfirmation from './ask-confirmation.ts';
import confirm from './confirm.ts';

export const routes = [askConfirmation, confirm];
