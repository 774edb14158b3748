import ArgumentParser
import Registry

/// `mimamori release components`.
struct ReleaseComponentsCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "components", abstract: Speech.say("リリースの部品の一覧", "The components of a release"))
    }

    @OptionGroup var release: ReleaseArgument
    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        var listing = Listing(
            "components",
            [
                .init("id", "番号", "NUMBER"), .init("name", "名称", "NAME"), .init("version", "版", "VERSION"), .init("ecosystem", "種類", "ECOSYSTEM"),
                .init("origin", "由来", "ORIGIN"),
                .init("supplier", "サプライヤー", "SUPPLIER"), .init("license", "ライセンス", "LICENCE"), .init("providedBy", "SBOMの提供元", "SBOM FROM"),
                .init("purl", "purl", "PURL"),
            ])
        try await registry.forEach(ListComponents(try release.reference()), as: try desk.principal()) { entry in
            listing.add([
                .number(entry.id), .text(entry.space.isEmpty ? entry.name : "\(entry.space)/\(entry.name)"), .text(entry.version),
                .text(entry.ecosystem),
                OriginCell.of(entry.origin), .text(entry.supplier), .text(entry.licenses), .text(entry.providedBy), .text(entry.purl),
            ])
        }
        listing.show(format.format)
        await registry.close()
    }
}
