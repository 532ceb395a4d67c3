import Console
import Foundation

exit(Tool.tree.run(Array(CommandLine.arguments.dropFirst()), body: Tool.run).rawValue)
