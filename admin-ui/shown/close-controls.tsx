import BlockIcon from '@mui/icons-material/BlockOutlined';
import OpenIcon from '@mui/icons-material/LockOpenOutlined';
import { useRecordContext } from 'react-admin';
import type { StaffAction } from '../../domain/staff-access.ts';
import { ActionButton } from './action-button.tsx';

interface Props {
  resource: 'organisations' | 'users';
  may: StaffAction;
  /** What closing means, asked before it is done. */
  closes: string;
}

/** Closing an account with a reason, and opening it again. */
export function CloseControls({ resource, may, closes }: Props) {
  const record = useRecordContext<{ id: string; disabledAt: string | null }>();
  if (record === undefined) return null;
  return record.disabledAt === null
    ? <ActionButton resource={resource} action="disable" may={may} label="غیرفعال کردن" question={closes} icon={<BlockIcon />} color="error" withReason />
    : <ActionButton resource={resource} action="enable" may={may} label="فعال کردن" question="دوباره می‌توانند وارد شوند." icon={<OpenIcon />} withReason />;
}
