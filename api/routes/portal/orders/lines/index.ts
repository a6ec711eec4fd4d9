import addLine from './add-line.ts';
import changeLine from './change-line.ts';
import deleteLine from './delete-line.ts';
import deleteLines from './delete-lines.ts';
import dismissLearned from './dismiss-learned.ts';
import fillFromGroup from './fill-from-group.ts';
import listLines from './list-lines.ts';

export const routes = [listLines, addLine, changeLine, deleteLine, deleteLines, dismissLearned, fillFromGroup];
