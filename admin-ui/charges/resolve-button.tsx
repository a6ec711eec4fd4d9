import GavelIcon from '@mui/icons-material/GavelOutlined';
import { useState } from 'react';
import { Button, useCanAccess, useRecordContext } from 'react-admin';
import { ResolveDialog, type UnknownCharge } from './resolve-dialog.tsx';

/** Only an unknown charge waits for a person, and only operations decide it. */
export function ResolveButton() {
  const charge = useRecordContext<UnknownCharge>();
  const [open, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'charges', action: 'charges.resolve' });
  if (charge?.state !== 'unknown' || canAccess !== true) return null;
  return (
    <>
      <Button label="تعیین تکلیف" onClick={() => setOpen(true)}><GavelIcon /></Button>
      {open && <ResolveDialog charge={charge} close={() => setOpen(false)} />}
    </>
  );
}
