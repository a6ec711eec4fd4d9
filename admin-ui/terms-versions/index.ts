import icon from '@mui/icons-material/GavelOutlined';
import type { RaRecord } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { screen } from '../app/screen.ts';

const create = screen(() => import('./terms-form.tsx'), 'TermsCreate');
const edit = screen(() => import('./terms-form.tsx'), 'TermsEdit');
const list = screen(() => import('./terms-list.tsx'), 'TermsList');
const show = screen(() => import('./terms-show.tsx'), 'TermsShow');

const recordRepresentation = (terms: RaRecord) => `${String(terms['title'])}، نسخه ${toPersianDigits(String(terms['version']))}`;

export const termsVersions = { list, create, edit, show, icon, recordRepresentation };
