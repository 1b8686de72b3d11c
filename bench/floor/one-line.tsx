/** The least that a program drawn with Ink can be: one line, and the compile cache written once it is drawn. */
import {render, Text} from 'ink';

render(<Text>one line</Text>);
setImmediate(() => process.getBuiltinModule('module').flushCompileCache());
