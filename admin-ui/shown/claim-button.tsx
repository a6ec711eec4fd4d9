import TakeIcon from '@mui/icons-material/BackHandOutlined';
import ReleaseIcon from '@mui/icons-material/DoNotTouchOutlined';
import Chip from '@mui/material/Chip';
import { Button, useCanAccess, useGetIdentity, usePermissions, useRecordContext } from 'react-admin';
import type { StaffAction } from '../../domain/staff-access.ts';
import { useAction } from '../data/use-action.ts';

export interface Claimed {
  id: string;
  claimedBy: string | null;
  claimedById: string | null;
}

interface Props {
  resource: 'registrations' | 'deposits' | 'charges' | 'tasks' | 'statement-differences';
  may: StaffAction;
  /** Something is left to decide. */
  open: boolean;
}

/** Who has taken the case in hand, and taking it or letting it go; a supervisor takes it from another. */
export function ClaimButton({ resource, may, open }: Props) {
  const record = useRecordContext<Claimed>();
  const { identity } = useGetIdentity();
  const { permissions } = usePermissions<string>();
  const { canAccess } = useCanAccess({ resource, action: may });
  const claim = useAction({ resource, action: 'claim', done: 'در دست شماست.' });
  const release = useAction({ resource, action: 'release', done: 'رها شد.' });
  if (record === undefined || identity === undefined) return null;
  const { id, claimedBy, claimedById } = record;
  const others = claimedById !== null && claimedById !== identity.id;
  const holder = claimedBy !== null && <Chip size="small" color={others ? 'warning' : 'info'} variant="outlined" label={others ? `در دست ${claimedBy}` : 'در دست شما'} />;
  if (!open || canAccess !== true || (others && permissions !== 'supervisor')) return holder || null;
  return (
    <>
      {holder}
      {claimedById === identity.id
        ? <Button label="رها کردن" onClick={() => release.act(id)} disabled={release.isPending}><ReleaseIcon /></Button>
        : <Button label={others ? 'گرفتن از همکار' : 'برداشتن'} onClick={() => claim.act(id)} disabled={claim.isPending}><TakeIcon /></Button>}
    </>
  );
}
