import occurrences from './occurrences.ts';
import preview from './preview.ts';
import revision from './revision.ts';

export const routes = [preview, occurrences, ...revision];
