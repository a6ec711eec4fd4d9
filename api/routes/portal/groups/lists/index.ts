import applyList from './apply-list.ts';
import errorWorkbook from './error-workbook.ts';
import getList from './get-list.ts';
import listWaiting from './list-waiting.ts';
import listRows from './list-rows.ts';
import mendRow from './mend-row.ts';
import removeRow from './remove-row.ts';
import uploadList from './upload-list.ts';

export const routes = [uploadList, listWaiting, getList, listRows, mendRow, removeRow, applyList, errorWorkbook];
