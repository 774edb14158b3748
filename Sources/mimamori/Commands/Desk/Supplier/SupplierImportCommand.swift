import ArgumentParser
import Inputs
import Registry

/// `mimamori supplier import`.
struct SupplierImportCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import", abstract: Speech.say("サプライヤーのSBOMを取り込みます", "Take in a supplier's SBOM"))
    }

    @Argument(help: ArgumentHelp(Speech.say("サプライヤーコード", "code of the supplier")))
    var supplier: String

    @Argument(help: ArgumentHelp(Speech.say("SBOMファイル(- は標準入力)", "SBOM file (- is standard input)"), valueName: "sbom"))
    var sbom: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        let stored = try await registry.takeSBOM(
            DocumentFile.open(sbom, limits: .document), file: StoredFileName.of(sbom), supplier: supplier, as: try desk.principal(),
            reason: reason.reason)
        await registry.close()
        try SBOMReceipt.show(stored)
    }
}
