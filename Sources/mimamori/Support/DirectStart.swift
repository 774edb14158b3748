import ArgumentParser

/// Commands that build pipelines run over and over. They are read without the tree of all commands: putting that together takes several times as long as
/// reading their own arguments.
enum DirectStart {
    /// The command that the first argument names; nil for any other, which is looked for in the whole tree.
    static func command(_ name: String?) -> (any ParsableCommand.Type)? {
        switch name {
        case "scan": ScanCommand.self
        case "sbom": SBOMCommand.self
        case "catalog": CatalogCommand.self
        case "purl": PurlCommand.self
        case "version": VersionCommand.self
        case "cpe": CPECommand.self
        case "cvss": CVSSCommand.self
        default: nil
        }
    }
}

extension CommandConfiguration {
    /// The same for a command of ``DirectStart``: it says of itself that it stands below `mimamori`, and knows the version.
    var startedDirectly: CommandConfiguration {
        var copy = self
        copy._superCommandName = "mimamori"
        copy.version = Mimamori.version
        return copy
    }
}
