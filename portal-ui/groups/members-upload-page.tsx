import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { PageHead } from '../shell/page-head.tsx';
import { MembersUpload } from './members-upload.tsx';
import { WithGroup } from './with-group.tsx';

/** آپلود فایل اکسل of a group, a page of its own as an order's is. */
export default function MembersUploadPage() {
  return (
    <WithGroup>
      {(group) => (
        <Box sx={{ maxWidth: 720 }}>
          <PageHead title="آپلود فایل اکسل" back={{ to: `/groups/${group.id}`, label: 'بازگشت به گروه' }}>{group.name}</PageHead>
          <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}><MembersUpload group={group} /></Paper>
        </Box>
      )}
    </WithGroup>
  );
}
