import Console
import Foundation

// A write beyond a limit on the size of files shall fail like one on a full disk, with words and an
// exit code, and not end the process.
signal(SIGXFSZ, SIG_IGN)

exit(Tool.tree.run(Array(CommandLine.arguments.dropFirst()), body: Tool.run).rawValue)
