/** The least that a program drawn with Ink can be: one line. */
import {render, Text} from 'ink';

render(<Text>one line</Text>);
