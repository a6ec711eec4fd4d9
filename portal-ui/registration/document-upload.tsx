import type { DocumentKind } from '../../domain/registration/fields.ts';
import { DOCUMENT_KIND_PERSIAN } from '../../domain/registration/fields.ts';
import { uploadDocument } from '../api/registration.ts';
import { useSending } from '../api/use-sending.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { DropZone, PICTURE_OR_PDF } from '../uploads/drop-zone.tsx';
import { UploadProgress } from '../uploads/upload-progress.tsx';

/** Sends a document as soon as it is chosen. */
export function DocumentUpload({ kind, replacing }: { kind: DocumentKind; replacing: boolean }) {
  const sending = useSending((file: File, options) => uploadDocument(kind, file, options), ['registration']);
  const what = replacing ? 'فایل تازه (جایگزین می‌شود)' : DOCUMENT_KIND_PERSIAN[kind];
  return (
    <>
      <DropZone compact file={undefined} onChoose={(file) => sending.mutate(file)} disabled={sending.isPending} wanted={{ ...PICTURE_OR_PDF, what }} />
      {sending.isPending && <UploadProgress sent={sending.sent} onStop={sending.stop} reading="در حال بررسی فایل…" />}
      <ProblemAlert error={sending.error} />
    </>
  );
}
