import ArgumentParser

/// A command that knows its own plain arguments.
protocol QuickCommand: ParsableCommand {
    /// The command as the arguments behind its name ask; nil where they are not plainly good.
    static func quick(_ arguments: ArraySlice<String>) -> Self?
}

/// Commands that build pipelines run over and over, read without ArgumentParser where the arguments are plainly good: that takes several milliseconds, most of
/// them for finding out about types, and checking a small SBOM takes little more (docs/decisions/0029-short-start.md).
enum QuickStart {
    /// The command that the arguments of the program name; nil where they are to be read by ArgumentParser.
    static func command(_ arguments: ArraySlice<String>) -> (any ParsableCommand)? {
        guard arguments.first == "sbom", let name = arguments.dropFirst().first else { return nil }
        let rest = arguments.dropFirst(2)
        return switch name {
        case "validate": SBOMValidateCommand.quick(rest)
        case "show": SBOMShowCommand.quick(rest)
        case "score": SBOMScoreCommand.quick(rest)
        case "convert": SBOMConvertCommand.quick(rest)
        case "diff": SBOMDiffCommand.quick(rest)
        default: nil
        }
    }
}
