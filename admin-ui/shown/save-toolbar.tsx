import { SaveButton, Toolbar } from 'react-admin';

/** Saving alone: what was put in is closed, never deleted. */
export const SaveToolbar = () => <Toolbar><SaveButton alwaysEnable={false} /></Toolbar>;
