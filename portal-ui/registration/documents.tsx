import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { DOCUMENT_KIND_PERSIAN, DOCUMENT_KINDS, MAX_OTHER_DOCUMENTS, type DocumentKind, type ReviewField } from '../../domain/registration/fields.ts';
import type { RegistrationDocument } from '../api/registration.ts';
import { DocumentCard } from './document-card.tsx';
import { DocumentUpload } from './document-upload.tsx';

interface Props {
  documents: readonly RegistrationDocument[];
  openFields: readonly ReviewField[];
  said: (field: string) => string | undefined;
}

/** The papers beside the details: two that are needed, and whatever else helps. */
export function Documents({ documents, openFields, said }: Props) {
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Typography variant="h2">مدارک</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>تصویر (JPEG، PNG، WebP) یا PDF، هر فایل حداکثر ۱۰ مگابایت</Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr', md: '1fr 1fr 1fr' }, alignItems: 'start' }}>
        {DOCUMENT_KINDS.map((kind) => (
          <Slot key={kind} kind={kind} documents={documents.filter((one) => one.kind === kind)} open={openFields.includes(`documents.${kind}`)} said={said(`documents.${kind}`)} />
        ))}
      </Box>
    </Paper>
  );
}

function Slot({ kind, documents, open, said }: { kind: DocumentKind; documents: readonly RegistrationDocument[]; open: boolean; said: string | undefined }) {
  const room = kind === 'other' ? documents.length < MAX_OTHER_DOCUMENTS : true;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h3" component="h3">{DOCUMENT_KIND_PERSIAN[kind]}{kind === 'other' ? ' (اختیاری)' : ''}</Typography>
      {documents.map((document) => <DocumentCard key={document.id} document={document} removable={open} />)}
      {open && room && <DocumentUpload kind={kind} replacing={kind !== 'other' && documents.length > 0} />}
      {!open && documents.length === 0 && <Typography variant="body2" color="text.secondary">—</Typography>}
      {said !== undefined && <Typography variant="caption" color="error" role="alert">{said}</Typography>}
    </Box>
  );
}
