import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { toPersianDigits } from '../../domain/digits.ts';
import { showSheba } from '../../domain/identity/index.ts';
import { DOCUMENT_KIND_PERSIAN, LEGAL_FIELD_PERSIAN, readLegalField, type LegalInformation } from '../../domain/registration/fields.ts';
import type { RegistrationDocument } from '../api/registration.ts';
import { Mobile } from '../format/mobile.tsx';
import { DocumentCard } from './document-card.tsx';
import { LEGAL_GROUPS, type LegalInput } from './legal-groups.ts';

/** The details as they were handed in or are in force: to read, not to change. */
export function LegalDetails({ legal, documents }: { legal: LegalInformation; documents: readonly RegistrationDocument[] }) {
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {LEGAL_GROUPS.map(({ title, inputs }) => (
        <Paper key={title} component="section" variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
          <Typography variant="h2" sx={{ mb: 1.5 }}>{title}</Typography>
          <Box component="dl" sx={{ m: 0, display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))' }}>
            {inputs.map((input) => (
              <Box key={input.field} sx={input.kind === 'long' ? { gridColumn: '1 / -1' } : {}}>
                <Typography component="dt" variant="caption" color="text.secondary">{LEGAL_FIELD_PERSIAN[input.field]}</Typography>
                <Typography component="dd" sx={{ m: 0, fontWeight: 600 }}><Shown input={input} value={readLegalField(legal, input.field)} /></Typography>
              </Box>
            ))}
          </Box>
        </Paper>
      ))}
      {documents.length > 0 && (
        <Paper component="section" variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
          <Typography variant="h2" sx={{ mb: 1.5 }}>مدارک</Typography>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))' }}>
            {documents.map((document) => (
              <Box key={document.id}>
                <Typography variant="caption" color="text.secondary">{DOCUMENT_KIND_PERSIAN[document.kind]}</Typography>
                <DocumentCard document={document} removable={false} />
              </Box>
            ))}
          </Box>
        </Paper>
      )}
    </Box>
  );
}

function Shown({ input: { kind }, value }: { input: LegalInput; value: string | undefined }) {
  if (value === undefined) return <>—</>;
  if (kind === 'mobile') return <Mobile value={value} />;
  if (kind === 'sheba') return <bdi dir="ltr">{toPersianDigits(showSheba(value))}</bdi>;
  if (kind === 'number') return <bdi dir="ltr">{toPersianDigits(value)}</bdi>;
  return <>{kind === 'date' ? toPersianDigits(value) : value}</>;
}
