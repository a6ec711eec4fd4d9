import DeleteIcon from '@mui/icons-material/DeleteOutline';
import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import { useRemoveDocument, type RegistrationDocument } from '../api/registration.ts';
import { apiUrl } from '../api/request.ts';
import { useNotices } from '../feedback/notices.tsx';

/** A document that was handed in: the picture itself in small, or the name of the PDF. */
export function DocumentCard({ document: { id, name, mediaType }, removable }: { document: RegistrationDocument; removable: boolean }) {
  const remove = useRemoveDocument();
  const { tellProblem } = useNotices();
  const address = apiUrl(`/portal/registration/documents/${id}`);
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>
      <Link href={address} target="_blank" rel="noreferrer" sx={{ display: 'grid', placeItems: 'center', height: 120, bgcolor: 'background.default', color: 'text.secondary' }}>
        {mediaType === 'application/pdf'
          ? <PdfIcon sx={{ fontSize: 44 }} />
          : <Box component="img" src={address} alt={name} sx={{ maxWidth: '100%', maxHeight: 120, objectFit: 'contain' }} />}
      </Link>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1, minHeight: 40 }}>
        <Box sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: '0.85rem' }}><bdi>{name}</bdi></Box>
        {removable && (
          <IconButton size="small" aria-label={`حذف ${name}`} title="حذف" disabled={remove.isPending} onClick={() => remove.mutate(id, { onError: tellProblem })}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        )}
      </Box>
    </Box>
  );
}
