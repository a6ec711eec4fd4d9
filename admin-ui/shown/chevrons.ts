import Left from '@mui/icons-material/ChevronLeft';
import Right from '@mui/icons-material/ChevronRight';
import { direction } from '../words/words.ts';

/** What comes after stands where the words run to. */
export const [PreviousIcon, NextIcon] = direction === 'rtl' ? [Right, Left] : [Left, Right];
