import OkIcon from '@mui/icons-material/CheckCircleOutlined';
import WrongIcon from '@mui/icons-material/ErrorOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { FieldCheck } from '../../domain/registration/checks.ts';
import { LEGAL_FIELDS, LEGAL_FIELD_PERSIAN, type LegalField } from '../../domain/registration/fields.ts';
import { Section } from '../shown/section.tsx';
import { LegalValue } from './legal-value.tsx';
import { MarkedRow } from './marked-row.tsx';
import type { Marking } from './marks.ts';
import type { Registration } from './registration.ts';

/** The legal details, each with what its check says and whether it is new since the last look. */
export function LegalSection({ registration, marking }: { registration: Registration; marking: Marking | undefined }) {
  const { legalInformation: legal, legalInForce, submissions, checks } = registration;
  const changed: readonly LegalField[] = registration.changed ?? submissions.at(-1)?.changed ?? [];
  const before = registration.changed === undefined ? submissions.at(-2)?.legal : (legalInForce ?? {});
  return (
    <Section title="مشخصات حقوقی">
      <div>
        {LEGAL_FIELDS.map((field) => (
          <MarkedRow key={field} field={field} marking={marking}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'center' }}>
              <Typography variant="body2" color="text.secondary" sx={{ width: '9rem', flexShrink: 0 }}>{LEGAL_FIELD_PERSIAN[field]}</Typography>
              <Typography variant="body2" component="span" sx={{ flex: '1 1 6rem', minWidth: 0, overflowWrap: 'anywhere' }}>
                <LegalValue legal={legal} field={field} />
                {changed.includes(field) && before !== undefined && (
                  <> <Chip size="small" color="info" variant="outlined" label="تغییر کرده" /> <small>پیش‌تر: <s><LegalValue legal={before} field={field} /></s></small></>
                )}
              </Typography>
              <CheckMark check={checks.find((check) => check.field === field)} />
            </Box>
          </MarkedRow>
        ))}
      </div>
    </Section>
  );
}

function CheckMark({ check }: { check: FieldCheck | undefined }) {
  if (check === undefined) return null;
  if (check.ok) return <OkIcon color="success" fontSize="small" titleAccess="ساختار و رقم کنترل درست است" />;
  return (
    <Typography variant="caption" color="error" sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
      <WrongIcon fontSize="small" />{check.message}
    </Typography>
  );
}
