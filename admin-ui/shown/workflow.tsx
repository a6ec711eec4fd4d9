import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useFieldValue, type FieldProps } from 'react-admin';
import { useActions } from '../data/use-action.ts';
import { Code } from './code-field.tsx';

export function WorkflowField(props: FieldProps) {
  return <Workflow id={useFieldValue(props) as string | null | undefined} />;
}

/** A process by its id, with the way to its page in Temporal, where Temporal has pages. */
export function Workflow({ id }: { id: string | null | undefined }) {
  const actions = useActions();
  const { data } = useQuery({ queryKey: ['temporal-ui'], queryFn: () => actions.look<{ workflows?: string }>('/temporal-ui'), staleTime: Infinity });
  if (id === null || id === undefined) return <>—</>;
  return (
    <>
      <Code text={id} />
      {data?.workflows !== undefined && <Link href={`${data.workflows}/${encodeURIComponent(id)}`} target="_blank" rel="noreferrer" sx={{ display: 'block', width: 'fit-content' }}>فرایند در Temporal</Link>}
    </>
  );
}
