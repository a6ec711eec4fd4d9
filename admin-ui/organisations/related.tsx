import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Pagination, ReferenceManyField, usePermissions, useRecordContext, type SortPayload } from 'react-admin';
import { Link } from 'react-router';
import { mayRead, type StaffList } from '../../domain/staff-access.ts';
import type { StaffRole } from '../../domain/statuses.ts';
import { Section } from '../shown/section.tsx';

interface Props {
  list: StaffList;
  title: string;
  sort?: SortPayload;
  /** Said where there is nothing. */
  empty: string;
  /** The list has a screen of its own, where all of it can be filtered and taken away. */
  whole?: boolean;
  /** Buttons beside the title. */
  beside?: ReactNode;
  children: ReactNode;
}

const NEWEST: SortPayload = { field: 'createdAt', order: 'DESC' };

/** What a list has of the organisation at hand, page by page; nothing where the role does not read it. */
export function Related({ list, title, sort = NEWEST, empty, whole = true, beside, children }: Props) {
  const { permissions: role } = usePermissions<StaffRole>();
  const organisation = useRecordContext<{ id: string }>();
  if (role === undefined || organisation === undefined || !mayRead(role, list)) return null;
  const address = `/${list}?filter=${encodeURIComponent(JSON.stringify({ organisationId: organisation.id }))}`;
  return (
    <Section title={title} beside={<Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>{beside}{whole && <Typography variant="body2"><Link to={address}>در فهرست</Link></Typography>}</Box>}>
      <ReferenceManyField reference={list} target="organisationId" sort={sort} perPage={10} pagination={<Pagination rowsPerPageOptions={[10, 25, 50]} />}
        empty={<Typography variant="body2" color="text.secondary">{empty}</Typography>}>
        <Box sx={{ overflowX: 'auto' }}>{children}</Box>
      </ReferenceManyField>
    </Section>
  );
}
