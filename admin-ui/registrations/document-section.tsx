import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { DOCUMENT_KINDS, DOCUMENT_KIND_PERSIAN, REQUIRED_DOCUMENTS, type DocumentKind } from '../../domain/registration/fields.ts';
import { FileView } from '../shown/file-view.tsx';
import { Instant } from '../shown/instant.tsx';
import { Section } from '../shown/section.tsx';
import { MarkedRow } from './marked-row.tsx';
import type { Marking } from './marks.ts';
import type { Registration } from './registration.ts';

const isRequired = (kind: DocumentKind): boolean => (REQUIRED_DOCUMENTS as readonly DocumentKind[]).includes(kind);

/** The documents that count now, to be looked at in place. */
export function DocumentSection({ documents, marking }: { documents: Registration['documents']; marking: Marking | undefined }) {
  const current = documents.filter(({ removedAt }) => removedAt === null);
  return (
    <Section title="مدارک">
      {DOCUMENT_KINDS.map((kind) => {
        const ofKind = current.filter((document) => document.kind === kind);
        if (ofKind.length === 0 && !isRequired(kind)) return null;
        return (
          <MarkedRow key={kind} field={`documents.${kind}`} marking={marking}>
            <Typography variant="subtitle2" component="h3">{DOCUMENT_KIND_PERSIAN[kind]}</Typography>
            {ofKind.length === 0 && <Alert severity="warning">بارگذاری نشده است.</Alert>}
            {ofKind.map(({ id, name, mediaType, uploadedAt }) => (
              <div key={id}>
                <Typography variant="caption" color="text.secondary">بارگذاری: <Instant at={uploadedAt} /></Typography>
                <FileView source={`/api/admin/documents/${id}/file`} name={name} mediaType={mediaType} height={260} />
              </div>
            ))}
          </MarkedRow>
        );
      })}
    </Section>
  );
}
