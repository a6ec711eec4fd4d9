import applyUpload from './apply-upload.ts';
import errorWorkbook from './error-workbook.ts';
import getUpload from './get-upload.ts';
import listWaiting from './list-waiting.ts';
import listRows from './list-rows.ts';
import mendOperators from './mend-operators.ts';
import mendRow from './mend-row.ts';
import removeRow from './remove-row.ts';
import uploadWorkbook from './upload-workbook.ts';

export const routes = [uploadWorkbook, listWaiting, getUpload, listRows, mendRow, mendOperators, removeRow, applyUpload, errorWorkbook];
