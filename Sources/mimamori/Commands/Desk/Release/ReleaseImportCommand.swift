import ArgumentParser
import Inputs
import Registry

/// `mimamori release import`.
struct ReleaseImportCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import", abstract: Speech.say("リリースのSBOMを取り込みます", "Take in the SBOM of a release"),
            discussion: Speech.say(
                "受け取ったままのバイト列を保管し、部品を台帳に載せ、--catalog があればその場で照合します。読めないSBOMも「拒否」として残し、終了コードは1です。",
                "Keeps the bytes as they came, lists the components, and with --catalog matches them at once. An SBOM that cannot be read is kept as refused; exit code 1."
            ))
    }

    @OptionGroup var release: ReleaseArgument

    @Argument(help: ArgumentHelp(Speech.say("SBOMファイル(- は標準入力)", "SBOM file (- is standard input)"), valueName: "sbom"))
    var sbom: String

    @Option(help: ArgumentHelp(Speech.say("提供したサプライヤー", "the supplier that provided it"), valueName: "code"))
    var supplier: String?

    @OptionGroup var match: MatchOption
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        let stored = try await registry.takeSBOM(
            DocumentFile.open(sbom, limits: .document), file: StoredFileName.of(sbom), release: try release.reference(), supplier: supplier,
            catalog: try match.open(), as: try desk.principal(), reason: reason.reason)
        await registry.close()
        try SBOMReceipt.show(stored)
    }
}
