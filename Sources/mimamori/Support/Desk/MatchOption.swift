import ArgumentParser
import Catalog
import Inputs

/// The catalogue to match against.
struct MatchOption: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.say("照合するカタログファイル", "catalogue file to match against"), valueName: "file"))
    var catalog: String?

    /// The catalogue; nil where none is named.
    func open() throws -> Catalog? { try catalog.map { try Catalog(MappedFile.open($0), path: $0) } }
}
