import ArgumentParser
import Inputs
import JSONStream
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
    var sbom: String?

    @Option(
        help: ArgumentHelp(
            Speech.say(
                "ファイルの代わりに、サプライヤーから届いたSBOMの番号(supplier sboms)", "instead of a file, the number of an SBOM that a supplier sent (supplier sboms)"),
            valueName: "number"))
    var received: Int?

    @Option(help: ArgumentHelp(Speech.say("提供したサプライヤー", "the supplier that provided it"), valueName: "code"))
    var supplier: String?

    @OptionGroup var match: MatchOption
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard (sbom == nil) != (received == nil) else {
            throw ValidationError(Speech.say("SBOMファイルか --received のどちらか1つを指定してください。", "give either an SBOM file or --received."))
        }
        guard received == nil || supplier == nil else {
            throw ValidationError(Speech.say("--received のSBOMのサプライヤーは決まっています。", "the supplier of an SBOM of --received is known."))
        }
    }

    func run() async throws {
        let registry = try await desk.open()
        let principal = try desk.principal()
        var given: (block: ByteBlock, file: String, supplier: String?)?
        if let sbom { given = (try DocumentFile.open(sbom, limits: .document), StoredFileName.of(sbom), supplier) }
        if let received { given = try await registry.received(received, as: principal) }
        guard let given else { return }
        let stored = try await registry.takeSBOM(
            given.block, file: given.file, release: try release.reference(), supplier: given.supplier, catalog: try match.open(), as: principal,
            reason: reason.reason)
        await registry.close()
        try SBOMReceipt.show(stored)
    }
}
