import Box from '@mui/material/Box';

/** A text of any length that keeps its row of a report one line high: whole in its title, on a phone and on paper. */
export function OneLine({ text, width }: { text: string; width: number }) {
  return (
    <Box
      component="span" title={text}
      sx={{ display: { md: 'block' }, '@media screen': { maxWidth: { md: width } }, overflow: 'hidden', textOverflow: { md: 'ellipsis' }, whiteSpace: { md: 'nowrap' } }}
    >
      {text}
    </Box>
  );
}
