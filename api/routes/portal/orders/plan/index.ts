import preview from './preview.ts';
import revision from './revision.ts';

export const routes = [preview, ...revision];
