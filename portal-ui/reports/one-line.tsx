import Box from '@mui/material/Box';

/** A text of any length that keeps its row of a report one line high: whole in its title, on a phone and on paper. */
export function OneLine({ text, width }: { text: string; width: number }) {
  return (
    <Box
      component="span" title={text}
      sx={({ breakpoints }) => ({ [breakpoints.up('md').replace('@media', '@media screen and')]: { display: 'block', maxWidth: width, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } })}
    >
      {text}
    </Box>
  );
}
