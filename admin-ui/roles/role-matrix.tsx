import YesIcon from '@mui/icons-material/Check';
import Card from '@mui/material/Card';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Title, useGetResourceLabel, useResourceDefinitions } from 'react-admin';
import { STAFF_ACTORS, STAFF_READERS } from '../../domain/staff-access.ts';
import { STAFF_ROLE_PERSIAN, STAFF_ROLES, type StaffRole } from '../../domain/statuses.ts';
import { ACTION_PERSIAN } from './action-words.ts';

type Ability = readonly [name: string, roles: readonly StaffRole[]];

/** Who reads which list and does what: the very table by which the API decides. */
export function RoleMatrix() {
  const label = useGetResourceLabel();
  const screens = useResourceDefinitions();
  const lists = Object.entries(STAFF_READERS).filter(([list]) => screens[list]?.hasList === true).map(([list, roles]): Ability => [label(list), roles]);
  const actions = Object.entries(STAFF_ACTORS).map(([action, roles]): Ability => [ACTION_PERSIAN[action as keyof typeof ACTION_PERSIAN], roles]);
  return (
    <Card sx={{ mt: 2, overflowX: 'auto' }} tabIndex={0} aria-label="نقش‌ها و اختیارها">
      <Title title="نقش‌ها و اختیارها" />
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow><TableCell />{STAFF_ROLES.map((role) => <TableCell key={role} align="center">{STAFF_ROLE_PERSIAN[role]}</TableCell>)}</TableRow>
        </TableHead>
        <TableBody>
          <Abilities title="چه انجام می‌دهد" abilities={actions} />
          <Abilities title="کدام فهرست را می‌بیند" abilities={lists} />
        </TableBody>
      </Table>
    </Card>
  );
}

function Abilities({ title, abilities }: { title: string; abilities: readonly Ability[] }) {
  return (
    <>
      <TableRow><TableCell component="th" scope="rowgroup" colSpan={STAFF_ROLES.length + 1} sx={{ fontWeight: 700, bgcolor: 'action.hover' }}>{title}</TableCell></TableRow>
      {abilities.map(([name, roles]) => (
        <TableRow key={name} hover>
          <TableCell component="th" scope="row">{name}</TableCell>
          {STAFF_ROLES.map((role) => <TableCell key={role} align="center">{roles.includes(role) ? <YesIcon fontSize="small" color="success" titleAccess="بله" /> : '—'}</TableCell>)}
        </TableRow>
      ))}
    </>
  );
}
