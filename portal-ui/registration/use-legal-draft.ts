import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { LEGAL_FIELDS, readLegalField, type LegalField, type LegalInformation } from '../../domain/registration/fields.ts';
import { localMobile } from '../../domain/mobile.ts';
import { registrationKeys, saveRegistration, type LegalEdit } from '../api/registration.ts';
import { refusalOf } from './legal-groups.ts';

export type LegalValues = Record<LegalField, string>;
const PAUSE_MS = 900;

/**
 * What is typed, saved by itself when the typing pauses. Only what the API would take is sent; the rest stays on the
 * screen with what is wrong about it.
 */
export function useLegalDraft(legal: LegalInformation) {
  const queries = useQueryClient();
  const [values, setValues] = useState<LegalValues>(() => valuesOf(legal));
  const saved = useRef<LegalValues>(values);
  const current = useRef(values);
  const [touched, setTouched] = useState<ReadonlySet<LegalField>>(new Set());
  const { mutateAsync, isPending, error } = useMutation({ mutationFn: saveRegistration });

  /** Sends what is typed and not saved; resolves when it is. */
  const save = useCallback(async () => {
    const sent = { ...current.current };
    const changed = LEGAL_FIELDS.filter((field) => sent[field] !== saved.current[field] && refusalOf(field, sent[field]) === undefined);
    if (changed.length === 0) return;
    const answer = await mutateAsync(editOf(sent, changed));
    for (const field of changed) saved.current[field] = sent[field];
    queries.setQueryData(registrationKeys[0], answer);
  }, [mutateAsync, queries]);

  const put = useCallback((field: LegalField, value: string) => {
    current.current = { ...current.current, [field]: value };
    setValues(current.current);
    setTouched((before) => (before.has(field) ? before : new Set([...before, field])));
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => {
      // A refusal stands in `error`; what was typed stays.
      save().catch(() => undefined);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [values, save]);

  const unsaved = LEGAL_FIELDS.some((field) => values[field] !== saved.current[field]);
  return { values, touched, put, save, saving: isPending, unsaved, error };
}

function valuesOf(legal: LegalInformation): LegalValues {
  return Object.fromEntries(LEGAL_FIELDS.map((field) => {
    const value = readLegalField(legal, field) ?? '';
    return [field, field === 'signatory.mobile' && value !== '' ? localMobile(value) : value];
  })) as LegalValues;
}

function editOf(values: LegalValues, fields: readonly LegalField[]): LegalEdit {
  const edit: Record<string, unknown> = {};
  const signatory: Record<string, string | null> = {};
  for (const field of fields) {
    const value = values[field].trim() === '' ? null : values[field];
    if (field.startsWith('signatory.')) signatory[field.slice('signatory.'.length)] = value;
    else edit[field] = value;
  }
  return { ...edit, ...(Object.keys(signatory).length > 0 && { signatory }) } as LegalEdit;
}
