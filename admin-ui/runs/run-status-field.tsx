import type { FieldProps } from 'react-admin';
import { RUN_STATUS_PERSIAN, type RunStatus } from '../../domain/statuses.ts';
import { StatusField, type Colour } from '../shown/status-field.tsx';

const COLOURS: Record<RunStatus, Colour> = {
  'waiting-for-credit': 'warning', running: 'primary', settling: 'info', paused: 'warning', finished: 'success', cancelled: 'default', failed: 'error',
};

export const RunStatusField = (props: FieldProps) => <StatusField {...props} labels={RUN_STATUS_PERSIAN} colours={COLOURS} />;
