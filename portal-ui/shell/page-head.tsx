import ArrowIcon from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  title: string;
  /** Stands beside the title: a status. */
  mark?: ReactNode;
  /** One line under it. */
  children?: ReactNode;
  back?: { to: string; label: string };
  actions?: ReactNode;
}

/** Title of a screen, also of the browser's tab; the way back points right, as right-to-left reads. */
export function PageHead({ title, mark, children, back, actions }: Props) {
  useEffect(() => {
    document.title = `${title} | پورتال سازمانی کوک`;
  }, [title]);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', justifyContent: 'space-between', mb: 2.5 }}>
      <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start', minWidth: 0, flex: '1 1 240px' }}>
        {back && <IconButton component={Link} to={back.to} aria-label={back.label} title={back.label} sx={{ marginInlineStart: -1, mt: -0.25 }}><ArrowIcon /></IconButton>}
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography variant="h1">{title}</Typography>
            {mark}
          </Box>
          {children && <Typography variant="body2" color="text.secondary" component="div">{children}</Typography>}
        </Box>
      </Box>
      {actions && <Box sx={{ display: 'flex', displayPrint: 'none', gap: 1, flexWrap: 'wrap' }}>{actions}</Box>}
    </Box>
  );
}
