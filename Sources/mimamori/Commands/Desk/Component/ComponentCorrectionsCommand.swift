import ArgumentParser
import Registry

/// `mimamori component corrections`.
struct ComponentCorrectionsCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "corrections", abstract: Speech.say("訂正ルールの一覧", "All corrections"))
    }

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        var listing = Listing(
            "corrections",
            [
                .init("id", "番号", "NUMBER"), .init("active", "有効", "ACTIVE"), .init("name", "名称", "NAME"), .init("version", "版", "VERSION"),
                .init("setName", "→ 名称", "→ NAME"), .init("setVersion", "→ 版", "→ VERSION"), .init("setPurl", "→ purl", "→ PURL"),
                .init("setCpe", "→ CPE", "→ CPE"), .init("setSupplier", "→ サプライヤー", "→ SUPPLIER"), .init("setLicense", "→ ライセンス", "→ LICENCE"),
                .init("setOrigin", "→ 由来", "→ ORIGIN"), .init("evidence", "根拠", "EVIDENCE"),
            ])
        try await registry.forEach(ListCorrections(), as: try desk.principal()) { rule in
            listing.add([
                .number(rule.id), .flag(rule.isActive), .text(rule.name), .text(rule.version), .text(rule.newName), .text(rule.newVersion),
                .text(rule.newPurl), .text(rule.newCPEs), .text(rule.newSupplier), .text(rule.newLicenses), .text(rule.newOrigin),
                .text(rule.evidence),
            ])
        }
        listing.show(format.format)
        await registry.close()
    }
}
