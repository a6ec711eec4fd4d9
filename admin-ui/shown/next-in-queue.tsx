import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useCreatePath, useGetRecordRepresentation, useResourceContext } from 'react-admin';
import { Link } from 'react-router';
import { useQueuePlace, type Queue } from './use-queue-place.ts';

/** Why there is nothing (more) to decide here, and what waits next. */
export function NextInQueue({ queue, children }: { queue: Queue; children: ReactNode }) {
  const resource = useResourceContext() ?? '';
  const createPath = useCreatePath();
  const nameOf = useGetRecordRepresentation(resource);
  const { next } = useQueuePlace(queue);
  return (
    <Alert severity="info" sx={{ '& .MuiAlert-message': { display: 'flex', flexDirection: 'column', gap: 1, alignItems: 'flex-start', minWidth: 0 } }}>
      {children}
      {next === undefined ? <span>چیز دیگری در این صف نیست.</span> : (
        <Button variant="contained" size="small" component={Link} to={createPath({ resource, type: 'show', id: next.id })} sx={{ overflowWrap: 'anywhere' }}>
          بعدی در صف: {nameOf(next)}
        </Button>
      )}
    </Alert>
  );
}
