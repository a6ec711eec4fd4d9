import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { LEGAL_FIELDS, type LegalField } from '../../domain/registration/fields.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { registrationKeys, submitRegistration, type Application } from '../api/registration.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { Documents } from './documents.tsx';
import { LEGAL_GROUPS } from './legal-groups.ts';
import { LegalInputField } from './legal-input-field.tsx';
import { TermsAcceptance } from './terms-acceptance.tsx';
import { useLegalDraft } from './use-legal-draft.ts';

/** اطلاعات پذیرنده as it is filled in, with its documents, up to پذیرش قوانین و مقررات and «تأیید». */
export function LegalForm({ application }: { application: Application }) {
  const { legalInformation, openFields, documents } = application;
  const queries = useQueryClient();
  const { tell } = useNotices();
  const draft = useLegalDraft(legalInformation);
  const submit = useMutation({
    mutationFn: async (version: string) => {
      await draft.save();
      return submitRegistration('submit', version);
    },
    onSuccess: () => {
      tell('اطلاعات شما ارسال شد. منتظر تماس کارشناسان مبتکران الکترونیک کیش باشید.');
      for (const queryKey of registrationKeys) void queries.invalidateQueries({ queryKey });
      window.scrollTo({ top: 0, behavior: 'smooth' });
    },
  });
  const form = useRef<HTMLElement>(null);
  // The button stands below all of it: the first field that was refused may be some screens above.
  useEffect(() => {
    const first = submit.error ? form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') : undefined;
    first?.scrollIntoView({ block: 'center' });
    first?.focus({ preventScroll: true });
  }, [submit.error]);
  const problem = [submit.error, draft.error].find((error) => error instanceof ApiProblem);
  const lastReturn = application.status === 'returned' ? application.reviews[0] : undefined;
  const said = (field: string): string | undefined =>
    problem?.forField(field) ?? (draft.touched.has(field as LegalField) ? undefined : lastReturn?.reasons.find((reason) => reason.field === field)?.text);

  return (
    <Box ref={form} sx={{ display: 'grid', gap: 2 }}>
      {LEGAL_GROUPS.map(({ title, inputs }) => (
        <Paper key={title} component="section" variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
          <Typography variant="h2" sx={{ mb: 2 }}>{title}</Typography>
          <Box sx={{ display: 'grid', columnGap: 2, rowGap: 1, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
            {inputs.map((input) => {
              const words = said(input.field);
              return (
                <Box key={input.field} sx={input.kind === 'long' ? { gridColumn: { sm: '1 / -1' } } : {}}>
                  <LegalInputField
                    input={input} value={draft.values[input.field]} open={openFields.includes(input.field)}
                    onChange={(value) => { draft.put(input.field, value); if (submit.isError) submit.reset(); }}
                    {...(words !== undefined && { said: words })}
                  />
                </Box>
              );
            })}
          </Box>
        </Paper>
      ))}
      <Documents documents={documents} openFields={openFields} said={said} />
      <ProblemAlert error={submit.error ?? draft.error} shownFields={[...LEGAL_FIELDS, 'documents.gazette', 'documents.signatory-card']} />
      <TermsAcceptance
        kind="registration" action="تأیید" busy={submit.isPending} onAccept={(version) => submit.mutate(version)}
        note={draft.touched.size === 0 ? '' : draft.saving ? 'در حال ذخیره…' : draft.unsaved ? 'آنچه نوشته‌اید هنوز کامل ذخیره نشده است.' : 'آنچه نوشته‌اید ذخیره شده است؛ می‌توانید بعداً ادامه دهید.'}
      />
    </Box>
  );
}
